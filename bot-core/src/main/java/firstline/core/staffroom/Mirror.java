package firstline.core.staffroom;

import firstline.core.conversation.Attachment;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.Event;
import firstline.core.message.Block;
import firstline.core.message.Text;
import firstline.core.policy.Verdict.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what a room is told of a conversation. A conversation gets a topic once it needs a
 * person; from then on whatever happens in it is told there, once.
 */
public final class Mirror {
  private static final String TOOK_OVER =
      "You have it now. What you write here goes to the customer.";

  private static final String WITHDREW = "conversation.answer-withdrawn";

  /** Rules that call a team. */
  private static final Set<String> CALLS =
      Set.of("handoff.requested", "ticket.opened", "target.soon", "target.missed");

  private final Topic topic;
  private final Conversation now;
  private final Card card;
  private final Lines lines;
  private final Facts facts;

  private Mirror(Topic topic, Conversation now, Facts facts) {
    this.topic = topic;
    this.now = now;
    this.facts = facts;
    this.card = new Card(now, facts);
    this.lines = new Lines(topic.room(), now);
  }

  /**
   * What is to be done.
   *
   * @param news the turns after those that the topic has seen, oldest first
   */
  public static Plan plan(Topic topic, Conversation now, List<Happening> news, Facts facts) {
    var mirror = new Mirror(topic, now, facts);
    return topic.isOpened() ? mirror.goOn(news) : mirror.begin(news);
  }

  /** A card made anew, for a topic that has to be opened once more. */
  public static Post card(Conversation now, Facts facts) {
    return new Card(now, facts).post(List.of());
  }

  /** Whether staff are to look at a conversation. */
  private boolean needsPerson() {
    return switch (now) {
      case Conversation.WithBot bot -> bot.header().handoff().isPresent() || facts.hasOpenTicket();
      case Conversation.WithHuman _ -> true;
      case Conversation.Closed _ -> false;
    };
  }

  private Plan begin(List<Happening> news) {
    if (!needsPerson() || news.isEmpty()) {
      return new Plan(topic, List.of(), List.of(), List.of());
    }
    var lately = news.stream().flatMap(turn -> lines.of(turn).stream()).toList();
    var posts = new ArrayList<Post>();
    posts.add(card.post(lately).calling(facts.team(now.header())));
    var files = news.stream().flatMap(turn -> Lines.files(turn).stream()).toList();
    if (!files.isEmpty()) {
      posts.add(news(List.of(Text.of("Sent before:")), Post.Kind.NEWS, List.of(), files));
    }
    return plan(news, posts);
  }

  private Plan goOn(List<Happening> news) {
    var posts = new ArrayList<Post>();
    for (var turn : news) {
      told(turn).ifPresent(posts::add);
    }
    if (!card.shown().equals(topic.shown())) {
      // After its last news a topic is closed, and a card cannot be changed any more.
      boolean ends = !posts.isEmpty() && posts.getLast().kind() == Post.Kind.END;
      posts.add(ends ? posts.size() - 1 : posts.size(), card.post(List.of()));
    }
    return plan(news, posts);
  }

  private Optional<Post> told(Happening turn) {
    var told = lines.of(turn);
    if (told.isEmpty()) {
      return Optional.empty();
    }
    boolean ends = turn.event() instanceof Event.ClosedBy && !turn.isRefused();
    var kind = ends ? Post.Kind.END : Post.Kind.NEWS;
    var post = news(told, kind, deeds(turn), Lines.files(turn));
    return Optional.of(post.calling(calls(turn)));
  }

  /** A team is called when a conversation becomes a matter of its own, or a promised time nears. */
  private Optional<Team> calls(Happening turn) {
    return CALLS.stream().anyMatch(turn::says) ? facts.team(now.header()) : Optional.empty();
  }

  /** Buttons are at hand where somebody is waited for, and where somebody has just taken over. */
  private List<Deed> deeds(Happening turn) {
    return switch (now) {
      case Conversation.WithBot bot ->
          bot.header().handoff().isPresent() ? List.of(Deed.TAKE) : List.of();
      case Conversation.WithHuman _ ->
          turn.event() instanceof Event.TakeoverAsked
              ? List.of(Deed.BACK, Deed.NOTE, Deed.CLOSE)
              : List.of();
      case Conversation.Closed _ -> List.of();
    };
  }

  private static Post news(
      List<Text> told, Post.Kind kind, List<Deed> deeds, List<Attachment> files) {
    var blocks = told.stream().<Block>map(Block.Paragraph::new).toList();
    return new Post(kind, blocks, deeds, files);
  }

  private Plan plan(List<Happening> news, List<Post> posts) {
    long seen = news.isEmpty() ? topic.seen() : news.getLast().sequence();
    var after = topic.posted(card.title(), card.shown(), seen, posts.size());
    return new Plan(after, posts, done(news), answers(news));
  }

  private List<Plan.Done> done(List<Happening> news) {
    var done = new ArrayList<Plan.Done>();
    for (var turn : news) {
      if (turn.event() instanceof Event.FromStaff event
          && isHere(turn)
          && !turn.isRefused()
          && !turn.says("staff.unchanged")) {
        done.add(new Plan.Done(turn.at(), event.agent().id(), action(event), event));
      }
      if (turn.says("staff.withdrew") && isWithdrawnHere(turn)) {
        turn.spoken().stream()
            .flatMap(said -> Lines.agent(said.author()).stream())
            .findFirst()
            .map(agent -> new Plan.Done(turn.at(), agent.id(), WITHDREW, turn.event()))
            .ifPresent(done::add);
      }
    }
    return done;
  }

  private List<Plan.Answer> answers(List<Happening> news) {
    var answers = new ArrayList<Plan.Answer>();
    for (var turn : news) {
      if (turn.event() instanceof Event.FromStaff event && isHere(turn)) {
        answers.add(new Plan.Answer(turn.key(), answer(turn, event)));
      }
    }
    return answers;
  }

  private String answer(Happening turn, Event.FromStaff event) {
    if (turn.isRefused()) {
      return lines.refusal();
    }
    return event instanceof Event.TakeoverAsked ? TOOK_OVER : "";
  }

  private boolean isWithdrawnHere(Happening turn) {
    return turn.event() instanceof Event.AnswerWithdrawn(_, var origin)
        && origin.source().equals(topic.room());
  }

  private boolean isHere(Happening turn) {
    return turn.source().equals(topic.room());
  }

  private static String action(Event.FromStaff event) {
    return switch (event) {
      case Event.TakeoverAsked _ -> Deed.TAKE.action();
      case Event.HandedBack _ -> Deed.BACK.action();
      case Event.ClosedBy _ -> Deed.CLOSE.action();
      case Event.Noted _ -> Deed.NOTE.action();
      case Event.TakeoverPassed _ -> "conversation.takeover-passed";
      case Event.IssueSet _ -> "conversation.issue-set";
      case Event.AgentWrote _ -> "conversation.answered";
      case Event.AgentReworded _ -> "conversation.answer-changed";
      case Event.ClaimConfirmed _ -> "identity.confirmed";
      case Event.ClaimDeclined _ -> "identity.declined";
      case Event.TicketAnswered _ -> "ticket.answered";
      case Event.QuoteSent _ -> "quote.sent";
      case Event.BookingAnswered _ -> "booking.answered";
      case Event.WindowExtended _ -> "conversation.window-extended";
      case Event.FaultCorrected _ -> "conversation.fault-corrected";
      case Event.DecisionOverridden _ -> "conversation.decision-overridden";
    };
  }
}
