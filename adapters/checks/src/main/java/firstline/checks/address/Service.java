package firstline.checks.address;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The services whose ports may be tried. */
enum Service {
  FTP(21, true),
  SSH(22, true),
  SMTP(25, true),
  HTTP(80, false),
  POP3(110, true),
  IMAP(143, true),
  HTTPS(443, false),
  SMTPS(465, false),
  SUBMISSION(587, true),
  IMAPS(993, false),
  POP3S(995, false),
  CPANEL(2083, false),
  WHM(2087, false),
  WEBMAIL(2096, false),
  DIRECTADMIN(2222, false),
  MYSQL(3306, false),
  RDP(3389, false),
  POSTGRESQL(5432, false),
  PLESK(8443, false);

  final int port;

  /** Whether a server of this kind speaks first, in lines of text. */
  final boolean greets;

  Service(int port, boolean greets) {
    this.port = port;
    this.greets = greets;
  }

  static Optional<Service> named(String name) {
    return Arrays.stream(values()).filter(one -> one.slug().equals(name)).findFirst();
  }

  static Set<String> names() {
    return Arrays.stream(values()).map(Service::slug).collect(Collectors.toSet());
  }

  private String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
