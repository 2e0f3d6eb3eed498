package firstline.core.staffroom;

import firstline.core.channel.Characters;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.Header;
import firstline.core.desk.CheckReport;
import firstline.core.desk.Handoff;
import firstline.core.message.Block;
import firstline.core.message.Span;
import firstline.core.message.Text;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The card of a conversation: who it is, how it stands, and what was asked, told and checked. */
final class Card {
  /** How many lines of a kind there are at most, so that it is one message everywhere. */
  private static final int MOST = 6;

  private static final int LONGEST = 160;
  private static final int LONGEST_TITLE = 90;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm zzz", Locale.ENGLISH);

  private final Conversation now;
  private final Header header;
  private final Facts facts;

  Card(Conversation now, Facts facts) {
    this.now = now;
    this.header = now.header();
    this.facts = facts;
  }

  /** What the topic is called. */
  String title() {
    var about = facts.issue(header).map(issue -> " · " + issue).orElse("");
    return Characters.shortened(Terms.of(header.person()) + about, LONGEST_TITLE);
  }

  /** What it shows, in short: when this changes, the card is made anew. */
  String shown() {
    var parts = new ArrayList<String>();
    parts.add(state());
    parts.add(header.account().map(Object::toString).orElse(""));
    parts.add(header.claim().map(claim -> "claim " + claim.account()).orElse(""));
    parts.add(
        header.investigation().finding().map(found -> found.code() + found.side()).orElse(""));
    facts.tickets().forEach(ticket -> parts.add(ticket.number() + " " + ticket.status()));
    facts.quotes().forEach(quote -> parts.add(quote.number() + " " + quote.status()));
    return String.join("|", parts);
  }

  /**
   * The card.
   *
   * @param lately what was said last, a line each; empty where that stands below it
   */
  Post post(List<Text> lately) {
    var blocks = new ArrayList<Block>();
    var where = Terms.of(header.address().channel());
    blocks.add(new Block.Heading(Text.of(Terms.of(header.person()) + " · " + where)));
    blocks.add(new Block.Paragraph(Text.of(state())));
    blocks.add(new Block.Bullets(new CardFacts(header, facts).lines()));
    var known = header.investigation();
    add(
        blocks,
        "Asked",
        known.asked().stream().map(a -> line(a.question() + " → " + a.answer())).toList());
    add(
        blocks,
        "Checked",
        known.checks().stream()
            .map(c -> line("%s of %s: %s%s".formatted(c.probe(), c.target(), c.outcome(), seen(c))))
            .toList());
    add(blocks, "Told", told(lately));
    add(blocks, "Lately", lately);
    return new Post(Post.Kind.CARD, blocks, deeds(), List.of());
  }

  /** What was seen where something is wrong; what is in order needs no proof here. */
  private static String seen(CheckReport check) {
    return check.outcome().equals("ok") || check.evidence().isEmpty()
        ? ""
        : new TreeMap<>(check.evidence())
            .entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
  }

  /** What the customer told, as far as it does not stand among the last lines anyway. */
  private List<Text> told(List<Text> lately) {
    return header.investigation().told().stream()
        .filter(words -> lately.stream().noneMatch(line -> line.plain().contains(words)))
        .map(Card::line)
        .toList();
  }

  /** The buttons that make sense as it stands. */
  private List<Deed> deeds() {
    var deeds =
        new ArrayList<Deed>(
            switch (now) {
              case Conversation.WithBot _ -> List.of(Deed.TAKE, Deed.NOTE, Deed.CLOSE);
              case Conversation.WithHuman _ -> List.of(Deed.BACK, Deed.NOTE, Deed.CLOSE);
              case Conversation.Closed _ -> List.<Deed>of();
            });
    if (!deeds.isEmpty() && facts.hasQuoteToSend()) {
      deeds.add(Deed.QUOTE);
    }
    return deeds;
  }

  private String state() {
    return switch (now) {
      case Conversation.WithBot _ ->
          header.handoff().map(this::waiting).orElse("⏳ The bot has it.");
      case Conversation.WithHuman human -> "✅ " + human.takeover().agent().name() + " has it.";
      case Conversation.Closed _ -> "Closed.";
    };
  }

  private String waiting(Handoff handoff) {
    return "⚠️ Waits for a person since %s: %s."
        .formatted(time(handoff.at()), Terms.of(handoff.cause()));
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(facts.zone()));
  }

  private static void add(List<Block> blocks, String heading, List<Text> lines) {
    if (!lines.isEmpty()) {
      blocks.add(new Block.Heading(Text.of(heading)));
      blocks.add(
          new Block.Bullets(
              lines.subList(Math.max(0, lines.size() - MOST), lines.size()).stream()
                  .map(Card::shortened)
                  .toList()));
    }
  }

  private static Text line(String words) {
    return Text.of(words);
  }

  private static Text shortened(Text text) {
    if (text.plain().length() <= LONGEST) {
      return text;
    }
    var plain = Characters.shortened(text.plain(), LONGEST);
    return new Text(List.of(new Span.Plain(plain)));
  }

  static String joined(List<String> words) {
    return words.stream().collect(Collectors.joining(", "));
  }
}
