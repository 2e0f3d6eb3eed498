package firstline.web.console;

/** One state to choose in a list of tickets, quotes or bookings. */
public record CaseTab(String words, String href, boolean current) {}
