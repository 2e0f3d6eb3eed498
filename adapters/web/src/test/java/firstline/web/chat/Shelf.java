package firstline.web.chat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Found;
import firstline.core.customer.AccountId;
import firstline.core.customer.Contact;
import firstline.core.customer.Customer;
import firstline.core.customer.Platform;
import firstline.core.customer.Role;
import firstline.core.customer.Service;
import firstline.core.customer.ServiceId;
import firstline.core.message.Block;
import firstline.core.message.Rung;
import firstline.core.message.Span;
import firstline.core.message.Text;
import firstline.core.port.CustomerDirectory;
import firstline.core.port.KnowledgeBase;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One article and two made-up customers. */
final class Shelf implements KnowledgeBase, CustomerDirectory {
  static final ArticleSlug SLUG = new ArticleSlug("mail-stuck");

  @Override
  public Found.Hits search(String words, Locale locale) {
    return words.contains("mail")
        ? new Found.Hits(
            Found.Verdict.SURE,
            List.of(
                new Found.Hit(
                    SLUG, "Mail <stays> in the outbox", 1, Optional.empty(), Optional.empty())))
        : new Found.Hits(Found.Verdict.NOTHING, List.of());
  }

  @Override
  public Optional<Found.ArticleText> article(ArticleSlug slug, Locale locale) {
    if (!slug.equals(SLUG)) {
      return Optional.empty();
    }
    var parts =
        Map.of(
            Rung.GUIDE,
            List.<Block>of(
                new Block.Steps(
                    1,
                    List.of(
                        Text.of("Open webmail and send a short message to yourself."),
                        new Text(
                            List.of(
                                new Span.Plain("If it arrives, compare your program with "),
                                new Span.Code("mail.example.net"),
                                new Span.Plain(", port "),
                                new Span.Strong("465"),
                                new Span.Plain("."))),
                        Text.of("If it does not, tell us what webmail says <exactly>.")))),
            Rung.CLARIFY,
            List.<Block>of(
                new Block.Heading(Text.of("What the messages mean")),
                new Block.Bullets(
                    List.of(
                        Text.of("Authentication failed: the password or the name is wrong."),
                        Text.of("Relaying denied: the program does not log in at all."))),
                new Block.CodeBlock("535 5.7.8 Error: authentication failed\n550 relay denied")));
    return Optional.of(
        new Found.ArticleText(
            SLUG,
            Locale.ENGLISH,
            "Mail <stays> in the outbox",
            parts,
            "https://help.example/help/mail-stuck",
            Optional.empty(),
            Optional.empty()));
  }

  @Override
  public Optional<Customer> find(AccountId account) {
    return demo().stream().filter(c -> c.account().equals(account)).findFirst();
  }

  @Override
  public List<Customer> demo() {
    return List.of(
        customer("D-1001", "Mira <b>Lang</b>", "mira@shop.example", Platform.SHARED, 2026, 2, 20),
        customer("D-1002", "Tomás Silva", "tomas@silva.example", Platform.VPS, 2021, 9, 3));
  }

  private static Customer customer(
      String number, String name, String email, Platform platform, int year, int month, int day) {
    var account = new AccountId(number);
    var since = LocalDate.of(year, month, day);
    return new Customer(
        account,
        since,
        List.of(new Contact(account, email, name, Role.PRIMARY)),
        List.of(new Service(new ServiceId("web1"), platform, since)),
        List.of(),
        Optional.empty(),
        0,
        true);
  }
}
