package firstline.core.desk;

import java.time.Instant;

/** What an investigation found: a name for managers, words for people, and whose side it is on. */
public record Finding(String code, String words, FaultSide side, Instant at) {}
