package firstline.backoffice.customers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of a file of customers; their names are in the file's first line. */
enum Column {
  ACCOUNT,
  CONTACT_EMAIL,
  CONTACT_NAME,
  CONTACT_ROLE,
  CUSTOMER_SINCE,
  SERVICE_ID,
  PLATFORM,
  SERVICE_SINCE,
  PLAN,
  PLAN_PLATFORM,
  PLAN_MINUTES_LEFT,
  TOKENS,
  SUPPORT;

  /** As it stands in the file. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Column> of(String title) {
    return Arrays.stream(values()).filter(c -> c.title().equals(title)).findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(Column::title).collect(Collectors.joining(", "));
  }
}
