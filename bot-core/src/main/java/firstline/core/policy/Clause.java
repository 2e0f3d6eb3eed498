package firstline.core.policy;

/**
 * A clause of a policy.
 *
 * @param id as the provider numbers it, for example {@code OV-3}
 * @param text the clause in plain words
 */
public record Clause(String id, String text) {}
