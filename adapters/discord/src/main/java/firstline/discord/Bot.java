package firstline.discord;

/**
 * Who we are on Discord.
 *
 * @param id our user id, which is our application's, too
 * @param name as people see it
 */
public record Bot(String id, String name) {}
