package firstline.knowledge.content;

import firstline.core.conversation.Playbook;
import firstline.knowledge.flow.ProbeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A small content folder without problems, to be changed for a test. */
final class WrittenContent {
  static final Demands DEMANDS =
      new Demands(
          Set.of(new ProbeSpec("mail-server", Set.of("host"), Set.of("ok", "unreachable"))),
          Set.of("welcome"),
          Set.of("go-on"),
          new SupportChoice("small", Optional.empty(), Playbook.Preferences.STANDARD));

  private final Path root;

  private WrittenContent(Path root) {
    this.root = root;
  }

  /** A folder as it is. */
  static WrittenContent at(Path root) {
    return new WrittenContent(root);
  }

  /** A folder into which content is written. */
  static WrittenContent in(Path root) {
    return new WrittenContent(root)
        .with("provider.yaml", "provider: Example\nmailServer: mail.example.net\n")
        .with(
            "issues.yaml",
            """
            email-cannot-send:
              title: I cannot send mail
              article: cannot-send
              flow: send
            website-down:
              title: My site is down
              article: site-down
            """)
        .with(
            "issue-types.yaml",
            """
            email-cannot-send: {layer: mixed, level: 1, category: general}
            website-down: {layer: mixed, level: 1, category: general}
            """)
        .with("policies/common/clauses.yaml", "FL-1: Articles are for everybody.\n")
        .with(
            "policies/small.yaml",
            """
            policy: small
            title: Small
            version: "1"
            zone: UTC
            clauses:
              S-1: We take a ticket.
            rules:
              action:
                - then: {action: ticket, scope: included}
                  because: [S-1]
            """)
        .with(
            "menu.yaml",
            "- label: topic.mail\n  flow: send\n- label: topic.site\n  article: site-down\n")
        .with(
            "phrases/en.yaml",
            """
            language: en
            words:
              'yes': ['yes']
              'no': ['no']
              unsure: [maybe]
              escapes: {menu: [menu], back: [back], person: [human], start-over: [restart], stop: [stop], language: [language], identify: [sign in], log-out: [log out]}
            phrases:
              welcome: Hello from {{provider}}, {name}.
            labels:
              go-on: Go on
              topic: {mail: Mail, site: Site}
            """)
        .with("search/en.yaml", "language: en\nignore: i my the\nsame:\n  email: [mail]\n")
        .with(
            "flows/send/flow.yaml",
            """
            flow: send
            issue: email-cannot-send
            start: which
            steps:
              - ask: which
                variable: which
                kind: choice
                options: [one, all]
              - check: server
                variable: smtp
                probe: mail-server
                arguments: {host: '{provider.mailServer}'}
              - branch: where
                arms:
                  - when: smtp.outcome == "ok"
                    go: program
                otherwise: ours
              - conclude: program
                side: customer
                ending: article
                article: cannot-send
              - conclude: ours
                side: provider
                ending: policy
            """)
        .with(
            "flows/send/phrases.en.yaml",
            """
            language: en
            phrases:
              which: Which mail?
              program: It is the program of {which}, {smtp_outcome}.
              ours: It is us at {provider_mailServer}.
            labels:
              which: {one: One, all: All}
            """)
        .article(
            "cannot-send", "Cannot send mail", "email-cannot-send", "mail is stuck in the outbox")
        .article("site-down", "Website is down", "website-down", "my website does not open");
  }

  WrittenContent with(String file, String text) {
    try {
      var path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WrittenContent with(String file, byte[] bytes) {
    try {
      var path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WrittenContent change(String file, String from, String to) {
    try {
      var text = Files.readString(root.resolve(file));
      if (!text.contains(from)) {
        throw new IllegalArgumentException(file + " has no '" + from + "'");
      }
      return with(file, text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WrittenContent without(String file) {
    try {
      Files.delete(root.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WrittenContent article(String slug, String title, String issue, String phrasing) {
    return with(
        "articles/" + slug + "/en.md",
        """
        ---
        slug: %s
        title: %s
        summary: About %s.
        group: some
        audience: customer
        platforms: [shared]
        issueTypes: [%s]
        phrasings: [%s]
        owner: support
        review: 2027-01-01
        ---
        ## Guide
        1. Look at {{mailServer}}.
        """
            .formatted(slug, title, title, issue, phrasing));
  }

  Loading load() {
    return new ContentLoader(DEMANDS).load(root);
  }

  /** All problems, as they are shown. */
  List<String> problems() {
    return load() instanceof Loading.Refused refused
        ? refused.problems().stream().map(Object::toString).toList()
        : List.of();
  }

  /** All warnings, as they are shown. */
  List<String> warnings() {
    return switch (load()) {
      case Loading.Loaded loaded -> loaded.warnings().stream().map(Object::toString).toList();
      case Loading.Refused refused -> refused.warnings().stream().map(Object::toString).toList();
    };
  }
}
