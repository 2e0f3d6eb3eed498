package firstline.core.desk;

/** A member of staff as a customer may see it. */
public record Agent(AgentId id, String name) {}
