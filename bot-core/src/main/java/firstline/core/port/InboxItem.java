package firstline.core.port;

/** A stored inbound event. {@code sequence} grows in the order of arrival. */
public record InboxItem(long sequence, Inbound inbound) {}
