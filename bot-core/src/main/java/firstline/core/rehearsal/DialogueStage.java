package firstline.core.rehearsal;

import firstline.core.conversation.Address;
import firstline.core.conversation.Answers;
import firstline.core.conversation.Attachment;
import firstline.core.conversation.CheckRequest;
import firstline.core.conversation.ChoiceKey;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Decision;
import firstline.core.conversation.Dialogue;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Event;
import firstline.core.conversation.Found;
import firstline.core.conversation.Lookup;
import firstline.core.conversation.Masking;
import firstline.core.conversation.Person;
import firstline.core.conversation.Playbook;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.desk.CheckReport;
import firstline.core.identity.Attempts;
import firstline.core.message.Choice;
import firstline.core.message.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Plays scripts on the dialogue itself: no channel, no storage, and time as the script says. */
public final class DialogueStage implements Stage {
  private static final Address ADDRESS = Address.privately(Address.Channel.WEB, "rehearsal");

  private final Scenery scenery;
  private final TreeMap<Integer, Message> said = new TreeMap<>();
  private final Map<String, Agent> agents = new HashMap<>();
  private Instant now = Instant.parse("2026-01-05T09:00:00Z");
  private Conversation conversation;
  private final RehearsedDesk desk = new RehearsedDesk();
  private final TreeMap<String, Instant> timers = new TreeMap<>();
  private Playbook playbook;
  private final List<CheckRequest> running = new ArrayList<>();
  private int heard;
  private long turns;

  /** A new conversation with a customer whose client speaks the playbook's first language. */
  public DialogueStage(Scenery scenery) {
    this.scenery = scenery;
    this.playbook = scenery.playbook();
    this.conversation = opened("Customer", playbook.phrases().languages().getFirst());
  }

  private Conversation opened(String name, Locale locale) {
    var person = new Person("rehearsal", name, Optional.empty(), Optional.of(locale));
    return Conversation.opened(new ConversationId("rehearsal"), ADDRESS, person, now, locale);
  }

  @Override
  public List<Shown> act(Line.Act act) {
    var shown = new ArrayList<>(happens(act));
    shown.addAll(due());
    return shown;
  }

  private List<Shown> happens(Line.Act act) {
    return switch (act) {
      case Line.Clock(_, var time) -> {
        now = time;
        yield List.of();
      }
      case Line.Under(_, var policy) -> {
        playbook = scenery.under(policy);
        yield List.of();
      }
      case Line.Identifies(_, var customer) -> {
        desk.knows(customer);
        var email = customer.contacts().getFirst().email();
        boolean first = turns == 0;
        var shown = happen(new Event.Identified(now, customer.account(), email, "script"));
        yield first ? List.of() : shown;
      }
      case Line.OnCase(_, var name, var deed) -> {
        var standing = desk.standing(conversation.header().account(), ADDRESS);
        yield happen(deed.event(now, agent(name), standing));
      }
      case Line.Writer(_, var name, var language) -> {
        var locale = language.map(Locale::forLanguageTag).orElse(conversation.header().locale());
        conversation = opened(name, locale);
        yield List.of();
      }
      case Line.Says(_, var text) -> happen(said(text, List.of()));
      case Line.Presses(_, var label) -> happen(new Event.Pressed(now, button(label)));
      case Line.Commands(_, var name, var argument) ->
          happen(new Event.Commanded(now, name, argument));
      case Line.Sends(_, var kind, var caption) -> happen(said(caption, List.of(file(kind))));
      case Line.Edits(_, var text) -> happen(edited(text));
      case Line.Staff staff -> happen(staff(staff));
      case Line.CheckComes check -> happen(comes(check));
    };
  }

  private Event said(String text, List<Attachment> attachments) {
    heard++;
    var masked = Masking.mask(text);
    return new Event.Said(
        now,
        String.valueOf(heard),
        masked.text(),
        attachments,
        Optional.empty(),
        false,
        masked.found());
  }

  private Event edited(String text) {
    return new Event.Edited(now, String.valueOf(heard), text, Set.of());
  }

  private static Attachment file(Attachment.Kind kind) {
    return new Attachment(
        kind, Optional.of("file"), Optional.empty(), Optional.empty(), -1, Optional.empty());
  }

  private Event staff(Line.Staff staff) {
    var agent = agent(staff.name());
    return switch (staff.deed()) {
      case TAKES_OVER -> new Event.TakeoverAsked(now, agent);
      case WRITES -> new Event.AgentWrote(now, agent, staff.text());
      case HANDS_BACK -> new Event.HandedBack(now, agent);
      case CLOSES -> new Event.ClosedBy(now, agent);
    };
  }

  private Agent agent(String name) {
    return agents.computeIfAbsent(name, n -> new Agent(new AgentId(agents.size() + 1), n));
  }

  /** Timers run out as the time is moved; each conversation's timers are its own. */
  private List<Shown> due() {
    var shown = new ArrayList<Shown>();
    for (var timer : List.copyOf(timers.entrySet())) {
      if (!timer.getValue().isAfter(now)) {
        timers.remove(timer.getKey());
        shown.addAll(happen(new Event.TimerDue(now, timer.getKey())));
      }
    }
    return shown;
  }

  private Event comes(Line.CheckComes check) {
    var request =
        running.stream()
            .filter(asked -> asked.probe().equals(check.probe()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("no check '" + check.probe() + "' is running"));
    running.remove(request);
    var target = String.join(" ", request.arguments().values());
    var report = new CheckReport(check.probe(), target, check.outcome(), check.evidence(), now, 1);
    return new Event.CheckFinished(now, request.id(), report);
  }

  private ChoiceKey button(String label) {
    for (var message : said.descendingMap().entrySet()) {
      var choices = message.getValue().choices();
      for (int i = 0; i < choices.size(); i++) {
        if (choices.get(i).label().equals(label)) {
          return new ChoiceKey(conversation.id(), message.getKey(), i);
        }
      }
    }
    throw new IllegalStateException("no button [" + label + "] was shown");
  }

  private List<Shown> happen(Event event) {
    if (conversation instanceof Conversation.Closed && event instanceof Event.FromCustomer) {
      said.clear();
      conversation = opened("Customer", conversation.header().locale());
    }
    turns++;
    var made = decide(event);
    conversation = made.next();
    var shown = new ArrayList<Shown>();
    for (var effect : made.effects()) {
      switch (effect) {
        case Effect.Say say -> {
          said.put(say.number(), say.message());
          var labels = say.message().choices().stream().map(Choice::label).toList();
          shown.add(new Shown(say.message().plain(), labels));
        }
        case Effect.RunCheck(var request) -> running.add(request);
        case Effect.SetTimer(var name, var due) -> timers.put(name, due);
        case Effect.CancelTimer(var name) -> timers.remove(name);
        case Effect.RateArticle _, Effect.SendMail _, Effect.OfIdentity _ -> {}
        case Effect.OfCase kept -> desk.keep(kept);
      }
    }
    return shown;
  }

  private Decision.Made decide(Event event) {
    var answers = Answers.none();
    while (true) {
      switch (Dialogue.decide(conversation, event, playbook, answers)) {
        case Decision.Made made -> {
          return made;
        }
        case Decision.Needs(var lookup) -> answers = answers.with(lookup, find(lookup));
      }
    }
  }

  private Found find(Lookup lookup) {
    return switch (lookup) {
      case Lookup.Search(var words, var locale) -> scenery.knowledge().search(words, locale);
      case Lookup.Article(var slug, var locale) ->
          scenery
              .knowledge()
              .article(slug, locale)
              .<Found>map(a -> a)
              .orElseGet(Found.Missing::new);
      case Lookup.Meaning(var key) -> meaning(key);
      case Lookup.OfIdentity asked -> find(asked);
      case Lookup.CustomerStanding(var account, var chat) ->
          new Found.CustomerStanding(desk.standing(account, chat));
      case Lookup.FreshNumber() -> new Found.FreshNumber(turns);
      case Lookup.TicketEntries(var ticket) -> new Found.TicketEntries(desk.entries(ticket));
    };
  }

  /** Nobody is on file here and there is no mail, so that staff look into every claim. */
  private static Found find(Lookup.OfIdentity lookup) {
    return switch (lookup) {
      case Lookup.Claimant _ ->
          new Found.Claimant(Optional.empty(), Attempts.NONE, Attempts.NONE, false);
      case Lookup.CodeTried _ -> new Found.CodeTried(false, Attempts.NONE, Attempts.NONE);
      case Lookup.PassShown _ -> new Found.Missing();
    };
  }

  private Found meaning(ChoiceKey key) {
    var message = Optional.ofNullable(said.get(key.message()));
    return message
        .map(shown -> shown.choices().get(key.choice()))
        .filter(Choice.Press.class::isInstance)
        .map(Choice.Press.class::cast)
        .<Found>map(press -> new Found.Meaning(press.label(), press.action()))
        .orElseGet(Found.Missing::new);
  }

  @Override
  public Line.State state() {
    return switch (conversation) {
      case Conversation.WithBot bot ->
          bot.header().handoff().isPresent() ? Line.State.WAITING : Line.State.BOT;
      case Conversation.WithHuman _ -> Line.State.HUMAN;
      case Conversation.Closed _ -> Line.State.CLOSED;
    };
  }
}
