package firstline.violation.adapters.launcher;

/** What nobody may know. */
public final class Wiring {}
