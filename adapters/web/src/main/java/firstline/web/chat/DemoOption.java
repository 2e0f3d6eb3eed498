package firstline.web.chat;

/** A made-up customer to choose; {@code words} say what sets this one apart. */
public record DemoOption(String account, String words, boolean chosen) {}
