package firstline.web.console;

/** A ticket, quote or booking to go to, with its state in a word and the tone of its badge. */
public record CaseLink(String number, String href, String about, String status, String tone) {}
