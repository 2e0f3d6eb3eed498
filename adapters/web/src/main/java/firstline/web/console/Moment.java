package firstline.web.console;

/**
 * A point in time as pages show it.
 *
 * @param iso for machines, in UTC
 * @param exact for the tooltip, in the desk's time zone
 * @param relative how long ago, for example "5 min"
 */
public record Moment(String iso, String exact, String relative) {}
