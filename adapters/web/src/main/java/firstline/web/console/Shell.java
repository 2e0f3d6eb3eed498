package firstline.web.console;

/**
 * What stands around every page of the console.
 *
 * @param name the member's own name
 * @param audits whether the member may read the audit log
 * @param administers whether the member may change the staff
 * @param formToken what every form carries along
 * @param section which entry of the bar is the current one
 * @param waiting how many conversations wait for a person
 */
public record Shell(
    String name,
    boolean audits,
    boolean administers,
    String formToken,
    String section,
    int waiting) {}
