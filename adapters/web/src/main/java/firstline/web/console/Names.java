package firstline.web.console;

import firstline.core.conversation.Person;

/** What to call a customer. */
final class Names {
  private Names() {}

  /** The platform's name, or what else there is where it shows none. */
  static String of(Person person) {
    if (!person.name().isBlank()) {
      return person.name().strip();
    }
    return person.handle().map(handle -> "@" + handle).orElse("Visitor " + person.platformId());
  }
}
