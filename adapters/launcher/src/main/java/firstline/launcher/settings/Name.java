package firstline.launcher.settings;

import java.util.Arrays;
import java.util.Optional;

/** The names of all settings; {@code .env.example} says what each is for. */
public enum Name {
  FIRSTLINE_DATA(Kind.OPEN),
  DATABASE_URL(Kind.SECRET),
  LOG_FORMAT(Kind.OPEN),
  HTTP_HOST(Kind.OPEN),
  HTTP_PORT(Kind.OPEN),
  PUBLIC_URL(Kind.OPEN),
  TELEGRAM_BOT_TOKEN(Kind.SECRET),
  TELEGRAM_API_URL(Kind.OPEN),
  TELEGRAM_MODE(Kind.OPEN),
  TELEGRAM_WEBHOOK_SECRET(Kind.SECRET),
  TELEGRAM_SENDS_PER_SECOND(Kind.OPEN),
  TELEGRAM_STAFF_CHAT(Kind.OPEN),
  DISCORD_BOT_TOKEN(Kind.SECRET),
  DISCORD_API_URL(Kind.OPEN),
  DISCORD_GATEWAY_URL(Kind.OPEN),
  DISCORD_STAFF_CHANNEL(Kind.OPEN),
  DISCORD_STAFF_ROLE(Kind.OPEN),
  DISCORD_ROLE_TEAMS(Kind.OPEN),
  DISCORD_ROLE_PLANS(Kind.OPEN),
  SUPPORT_POLICY(Kind.OPEN),
  SUPPORT_LEVELS(Kind.OPEN),
  QUOTE_DAYS(Kind.OPEN),
  QUOTE_REVIEW(Kind.OPEN),
  ARTICLE_REVIEW(Kind.OPEN),
  SUPPORT_CONTENT(Kind.OPEN),
  SUPPORT_TIME_ZONE(Kind.OPEN),
  SUPPORT_CHECK_ALLOW(Kind.OPEN),
  SUPPORT_LINK_SECRET(Kind.SECRET),
  SUPPORT_CHECK_RESOLVERS(Kind.OPEN),
  SUPPORT_CHECK_BLOCKLISTS(Kind.OPEN),
  SUPPORT_CHECK_RDAP(Kind.OPEN),
  BLOCKLIST_URL(Kind.OPEN),
  BLOCKLIST_TOKEN(Kind.SECRET),
  ADMIN_EMAIL(Kind.OPEN),
  ADMIN_PASSWORD(Kind.SECRET),
  SMTP_URL(Kind.SECRET),
  SUPPORT_EMAIL(Kind.OPEN),
  LLM_PROVIDER(Kind.OPEN),
  LLM_BASE_URL(Kind.OPEN),
  LLM_API_KEY(Kind.SECRET),
  LLM_MODEL(Kind.OPEN),
  EMBEDDING_MODEL(Kind.OPEN),
  LLM_SECONDS(Kind.OPEN),
  LLM_DAILY_TOKENS(Kind.OPEN),
  LLM_CUSTOMER_TOKENS(Kind.OPEN),
  WHMCS_URL(Kind.OPEN),
  WHMCS_IDENTIFIER(Kind.OPEN),
  WHMCS_SECRET(Kind.SECRET);

  private enum Kind {
    OPEN,
    /** Its value is never shown. */
    SECRET
  }

  private final Kind kind;

  Name(Kind kind) {
    this.kind = kind;
  }

  /** Whether the value may be shown. */
  boolean showable() {
    return kind == Kind.OPEN;
  }

  static Optional<Name> of(String text) {
    return Arrays.stream(values()).filter(name -> name.name().equals(text)).findFirst();
  }
}
