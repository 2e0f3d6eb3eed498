package firstline.violation.adapters.storage;

/** What another adapter may not know. */
public final class Store {}
