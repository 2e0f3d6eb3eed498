package firstline.core.policy;

/** Something that the customer may choose. */
public sealed interface Option {
  /** How it is written, for example {@code plan:essentials}. */
  String word();

  /** One of the ways that every policy knows. */
  enum Way implements Option {
    TICKET,
    EMAIL,
    SCHEDULE,
    QUOTE;

    @Override
    public String word() {
      return Wording.of(this);
    }
  }

  /** To buy a plan. */
  record Plan(String name) implements Option {
    @Override
    public String word() {
      return "plan:" + name;
    }
  }
}
