package firstline.core.rehearsal;

import firstline.core.conversation.Attachment;
import firstline.core.conversation.CheckRequest;
import firstline.core.conversation.ChoiceKey;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.Event;
import firstline.core.conversation.Masking;
import firstline.core.conversation.Why;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.desk.CheckReport;
import firstline.core.message.Choice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plays scripts on the dialogue itself: no channel, no storage, and time as the script says. */
public final class DialogueStage implements Stage {
  private final Scenery scenery;
  private final RehearsedTalk talk;
  private final Map<String, Agent> agents = new HashMap<>();
  private final List<RehearsedTalk.Turn> turns = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-05T09:00:00Z");
  private int heard;

  /** A new conversation with a customer whose client speaks the playbook's first language. */
  public DialogueStage(Scenery scenery) {
    this.scenery = scenery;
    this.talk = new RehearsedTalk(scenery.playbook(), scenery.knowledge(), now);
  }

  /** Why all turns so far went as they did, in their order. */
  public List<Why> whys() {
    return turns.stream().flatMap(turn -> turn.whys().stream()).toList();
  }

  /** All turns so far, in their order. */
  public List<RehearsedTalk.Turn> turns() {
    return List.copyOf(turns);
  }

  /** The checks that have not come out, oldest first. */
  public List<CheckRequest> running() {
    return talk.running();
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
        talk.decideFrom(scenery.under(policy));
        yield List.of();
      }
      case Line.Identifies(_, var customer) -> {
        talk.knows(customer);
        var email = customer.contacts().getFirst().email();
        boolean first = talk.turns() == 0;
        var shown = happen(new Event.Identified(now, customer.account(), email, "script"));
        yield first ? List.of() : shown;
      }
      case Line.OnCase(_, var name, var deed) -> {
        yield happen(deed.event(now, agent(name), talk.standing()));
      }
      case Line.Writer(_, var name, var language) -> {
        var spoken = talk.conversation().header().locale();
        talk.open(name, language.map(Locale::forLanguageTag).orElse(spoken), now);
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
    var masked = Masking.mask(text);
    return new Event.Edited(now, String.valueOf(heard), masked.text(), masked.found());
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
    for (var timer : talk.due(now)) {
      shown.addAll(happen(new Event.TimerDue(now, timer)));
    }
    return shown;
  }

  private Event comes(Line.CheckComes check) {
    var request =
        talk.running().stream()
            .filter(asked -> asked.probe().equals(check.probe()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(notRunning(check.probe())));
    talk.comesOut(request);
    var target = RehearsedTalk.target(request);
    var report = new CheckReport(check.probe(), target, check.outcome(), check.evidence(), now, 1);
    return new Event.CheckFinished(now, request.id(), report);
  }

  private String notRunning(String probe) {
    var running = talk.running().stream().map(CheckRequest::probe).distinct().toList();
    return "no check '%s' is running here; %s"
        .formatted(
            probe, running.isEmpty() ? "none is" : "these are: " + String.join(", ", running));
  }

  private ChoiceKey button(String label) {
    for (var message : talk.said().descendingMap().entrySet()) {
      var choices = message.getValue().choices();
      for (int i = 0; i < choices.size(); i++) {
        if (choices.get(i).label().equals(label)) {
          return new ChoiceKey(talk.conversation().id(), message.getKey(), i);
        }
      }
    }
    throw new IllegalStateException("no button [%s] was shown; %s".formatted(label, lastButtons()));
  }

  private String lastButtons() {
    return talk.said().descendingMap().values().stream()
        .filter(message -> !message.choices().isEmpty())
        .findFirst()
        .map(
            message ->
                message.choices().stream()
                    .map(choice -> "[" + choice.label() + "]")
                    .collect(Collectors.joining(" ", "the last were ", "")))
        .orElse("none was so far");
  }

  private List<Shown> happen(Event event) {
    var turn = talk.happen(event);
    turns.add(turn);
    return turn.said().stream().map(DialogueStage::shown).toList();
  }

  private static Shown shown(RehearsedTalk.Said said) {
    var labels = said.message().choices().stream().map(Choice::label).toList();
    return new Shown(said.message().plain(), labels);
  }

  @Override
  public Line.State state() {
    return switch (talk.conversation()) {
      case Conversation.WithBot bot ->
          bot.header().handoff().isPresent() ? Line.State.WAITING : Line.State.BOT;
      case Conversation.WithHuman _ -> Line.State.HUMAN;
      case Conversation.Closed _ -> Line.State.CLOSED;
    };
  }
}
