package firstline.core.conversation;

/**
 * Why a turn went as it did, for the transcript.
 *
 * @param rule a stable dotted name, for example {@code search.confident}
 * @param detail what it was applied to, in short words for staff
 */
public record Why(String rule, String detail) {}
