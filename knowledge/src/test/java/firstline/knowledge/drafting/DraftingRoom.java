package firstline.knowledge.drafting;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.IssueType;
import firstline.core.conversation.Address;
import firstline.core.conversation.Found;
import firstline.core.conversation.Person;
import firstline.core.message.Block;
import firstline.core.message.Rung;
import firstline.core.message.Text;
import firstline.core.port.Drafting.By;
import firstline.core.port.Drafting.Line;
import firstline.core.port.Drafting.Outcome;
import firstline.core.port.Drafting.Talk;
import firstline.core.port.KnowledgeBase;
import firstline.core.port.Spending;
import firstline.core.proposal.Proposal;
import firstline.knowledge.answering.LazyModel;
import firstline.knowledge.answering.MeteredModel;
import firstline.knowledge.answering.ModelSettings;
import firstline.knowledge.answering.ModelSettings.Provider;
import firstline.knowledge.answering.fake.FakeModels;
import firstline.knowledge.answering.langchain.Models;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A model over HTTP that says what it is told to, and one article about full mailboxes. */
final class DraftingRoom implements AutoCloseable {
  static final ArticleSlug QUOTA = new ArticleSlug("mailbox-full");
  static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final Map<IssueType, String> ISSUES =
      Map.of(
          new IssueType("website-down"), "My website does not open",
          new IssueType("email-not-received"), "Mail does not arrive",
          new IssueType("dns-records"), "How do I change DNS records?");
  private static final String GUIDE =
      "Delete old messages in the mailbox, and empty the trash after that. Changes take up to 30"
          + " minutes. Backups are included in every plan, and a refund is possible.";

  final FakeModels server = FakeModels.start();
  final MeteredModel model;
  private final ModelDrafting drafting;

  DraftingRoom() {
    var limits = new ModelSettings.Limits(Duration.ofSeconds(5), 100_000, 30_000);
    var settings =
        new ModelSettings(
            Provider.OLLAMA,
            Optional.of(server.uri()),
            Optional.empty(),
            Optional.of("small"),
            Optional.empty(),
            limits);
    model =
        new MeteredModel(
            new LazyModel(() -> Models.chat(settings)), limits, () -> NOON, Spending.FORGOTTEN);
    drafting =
        new ModelDrafting(
            model,
            new Shelf(),
            new ModelDrafting.Served(
                () -> ISSUES, () -> Map.of("provider.mailServer", "mail.example.net")));
  }

  static Line line(By by, String words) {
    return new Line(by, words);
  }

  static Talk talk(Locale locale, Line... lines) {
    return new Talk(
        Address.privately(Address.Channel.WEB, "ann"),
        new Person("u-ann", "Ann Miller", Optional.of("annm"), Optional.of(locale)),
        locale,
        Optional.<IssueType>empty(),
        List.of(),
        Arrays.asList(lines),
        9);
  }

  /** What comes of a reply of the model's. */
  Outcome draft(Proposal.Kind kind, Talk talk, String... reply) {
    server.says(String.join("\n", reply));
    return drafting.draft(kind, talk);
  }

  /** What the model got to read, as it stood in the last request. */
  String sent() {
    return server.requests().getLast().body();
  }

  @Override
  public void close() {
    server.close();
  }

  private static final class Shelf implements KnowledgeBase {
    @Override
    public Found.Hits search(String words, Locale locale) {
      return words.contains("mailbox") || words.contains("Postfach")
          ? new Found.Hits(Found.Verdict.SURE, List.of(hit()))
          : new Found.Hits(Found.Verdict.NOTHING, List.of());
    }

    private static Found.Hit hit() {
      return new Found.Hit(QUOTA, "The mailbox is full", 0.9, Optional.empty(), Optional.empty());
    }

    @Override
    public Optional<Found.ArticleText> article(ArticleSlug slug, Locale locale) {
      return slug.equals(QUOTA)
          ? Optional.of(
              new Found.ArticleText(
                  slug,
                  Locale.ENGLISH,
                  "The mailbox is full",
                  Map.of(Rung.GUIDE, List.of(new Block.Paragraph(Text.of(GUIDE)))),
                  "https://support.example.net/help/" + slug,
                  Optional.empty(),
                  Optional.empty()))
          : Optional.empty();
    }
  }
}
