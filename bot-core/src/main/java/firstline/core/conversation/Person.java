package firstline.core.conversation;

import java.util.Locale;
import java.util.Optional;

/**
 * Who writes, in the platform's words; proves no identity.
 *
 * @param platformId the platform's id of the person
 * @param name what the platform shows; any characters, never markup of ours
 * @param handle the platform's user name
 * @param language what the person's client is set to
 */
public record Person(
    String platformId, String name, Optional<String> handle, Optional<Locale> language) {}
