package firstline.telegram;

/**
 * Who we are on Telegram.
 *
 * @param id our own user id
 * @param username without the @
 */
public record Bot(long id, String username) {
  /** An address that opens a chat with us; the payload comes back with {@code /start}. */
  public String link(String payload) {
    return "https://t.me/" + username + (payload.isEmpty() ? "" : "?start=" + payload);
  }
}
