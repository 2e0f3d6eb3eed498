package firstline.core.desk;

import java.time.Instant;

/** Since {@code since}, {@code agent} is alone with the customer. */
public record Takeover(Agent agent, Instant since) {}
