package firstline.core.desk;

/** A member of staff, by a number that never changes. */
public record AgentId(long value) {}
