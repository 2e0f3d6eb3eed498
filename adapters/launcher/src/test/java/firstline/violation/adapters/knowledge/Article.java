package firstline.violation.adapters.knowledge;

/** What only the web adapter may know of knowledge. */
public final class Article {}
