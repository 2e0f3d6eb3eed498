package firstline.checks.domain;

import firstline.checks.network.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a registry tells of a domain (RDAP, RFC 9083).
 *
 * @param expires empty where the registry does not say
 * @param registrar empty where the registry does not say
 * @param status the registry's own words, such as {@code client hold}
 */
record Registration(Optional<Instant> expires, Optional<String> registrar, List<String> status) {
  private static final int STATUS_READ = 20;

  Registration {
    status = List.copyOf(status);
  }

  /** Reads an answer; empty if it is none about a domain. */
  static Optional<Registration> read(String json) {
    try {
      var root = JsonMapper.shared().readTree(json);
      return root.path("objectClassName").asString("").equals("domain")
          ? Optional.of(new Registration(expires(root), registrar(root), status(root)))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> expires(JsonNode root) {
    return root.path("events")
        .valueStream()
        .filter(event -> event.path("eventAction").asString("").equals("expiration"))
        .flatMap(event -> instant(event.path("eventDate").asString("")).stream())
        .findFirst();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> registrar(JsonNode root) {
    return root.path("entities")
        .valueStream()
        .filter(
            entity ->
                entity
                    .path("roles")
                    .valueStream()
                    .anyMatch(role -> role.asString("").equals("registrar")))
        .flatMap(entity -> fullName(entity).stream())
        .findFirst();
  }

  /**
   * The name on the visiting card, an array of fields that are arrays: name, options, type, value.
   */
  private static Optional<String> fullName(JsonNode entity) {
    return entity
        .path("vcardArray")
        .path(1)
        .valueStream()
        .filter(field -> field.path(0).asString("").equals("fn"))
        .map(field -> Words.clean(field.path(3).asString(""), 100))
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  private static List<String> status(JsonNode root) {
    return root.path("status")
        .valueStream()
        .limit(STATUS_READ)
        .map(one -> Words.clean(one.asString("").toLowerCase(Locale.ROOT), 40))
        .toList();
  }

  /** Whether the domain is kept out of the DNS, by the registrar or the registry. */
  boolean onHold() {
    return status.stream().anyMatch(one -> one.endsWith(" hold"));
  }

  /** Whether the domain has run out and comes back for a fee only, whatever its date says. */
  boolean redeemable() {
    return status.contains("redemption period");
  }

  /** Whether the domain has run out for good and is about to be deleted. */
  boolean aboutToBeDeleted() {
    return status.contains("pending delete") && !redeemable();
  }
}
