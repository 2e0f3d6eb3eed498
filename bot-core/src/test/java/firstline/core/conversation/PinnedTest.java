package firstline.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.flow.Flow;
import firstline.core.flow.FlowVersion;
import firstline.core.flow.Step;
import firstline.core.message.Block;
import firstline.core.message.Text;
import firstline.core.port.KnowledgeBase;
import firstline.core.rehearsal.Mailroom;
import firstline.core.rehearsal.RehearsedTalk;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The flow changes while somebody is in it: it asks for the address no more. */
class PinnedTest {
  private static final FlowSlug MAIL = new FlowSlug("mail-flow");
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  private final Playbook before = Mailroom.playbook();
  private final Map<FlowVersion, FlowEdition> kept = new HashMap<>();
  private RehearsedTalk talk;

  @BeforeEach
  void begin() {
    talk = new RehearsedTalk(before, knowledge(), NOON);
    said("/start", new Event.Commanded(NOON, "start", "flow_mail-flow"));
    said("ann", words("ann@shop.example"));
    talk.decideFrom(after());
  }

  private KnowledgeBase knowledge() {
    var articles = Mailroom.knowledge();
    return new KnowledgeBase() {
      @Override
      public Found.Hits search(String words, Locale locale) {
        return articles.search(words, locale);
      }

      @Override
      public Optional<Found.ArticleText> article(ArticleSlug slug, Locale locale) {
        return articles.article(slug, locale);
      }

      @Override
      public Optional<FlowEdition> edition(FlowVersion version) {
        return Optional.ofNullable(kept.get(version));
      }
    };
  }

  private void keep() {
    var flow = before.flow(MAIL).orElseThrow();
    kept.put(new FlowVersion(MAIL, flow.version()), new FlowEdition(flow, formerly()));
  }

  private static Speech formerly() {
    return new Speech() {
      @Override
      public List<Block> phrase(Locale locale, String key, Map<String, ?> arguments) {
        return List.of(new Block.Paragraph(Text.of("formerly " + key)));
      }

      @Override
      public String label(Locale locale, String key, Map<String, ?> arguments) {
        return "formerly " + key;
      }
    };
  }

  /** The same flow with one step less and another version. */
  private Playbook after() {
    var flow = before.flow(MAIL).orElseThrow();
    var steps = new HashMap<>(flow.steps());
    steps.remove("address");
    steps.put("hello", new Step.Say("hello", "webmail"));
    var changed = new Flow(MAIL, "v2", flow.issue(), "hello", steps);
    return new Playbook(
        before.phrases(), Map.of(MAIL, changed), before.facts(), before.menu(), before.support());
  }

  private List<RehearsedTalk.Said> said(String what, Event event) {
    var said = talk.happen(event).said();
    assertThat(said).as(what).isNotEmpty();
    return said;
  }

  private static Event words(String text) {
    return new Event.Said(NOON, "m", text, List.of(), Optional.empty(), false, Set.of());
  }

  private static String plain(List<RehearsedTalk.Said> said) {
    return said.getLast().message().plain();
  }

  @Test
  void goesOnInTheVersionAndTheWordsThatItBeganWith() {
    keep();
    assertThat(plain(said("no", words("no")))).isEqualTo("formerly flow.mail-flow.how");
    assertThat(plain(said("back", words("back")))).contains("formerly flow.mail-flow.webmail");
    assertThat(plain(said("back", words("back")))).contains("formerly flow.mail-flow.address");
  }

  @Test
  void anOldButtonDoesWhatItSays() {
    keep();
    var asked = talk.said().lastEntry();
    said("yes", words("yes"));
    var pressed =
        talk.happen(
            new Event.Pressed(NOON, new ChoiceKey(talk.conversation().id(), asked.getKey(), 1)));
    assertThat(pressed.whys()).extracting(Why::rule).contains("flow.corrected");
    assertThat(plain(pressed.said())).isEqualTo("formerly flow.mail-flow.how");
  }

  @Test
  void startingAgainIsInTheCurrentVersion() {
    keep();
    var again = said("/start", new Event.Commanded(NOON, "start", "flow_mail-flow"));
    assertThat(plain(again)).contains("flow.mail-flow.webmail").doesNotContain("formerly");
  }

  @Test
  void whereTheVersionWasNotKeptItIsSaidThatTheFlowHasChanged() {
    assertThat(plain(said("no", words("no")))).contains("flow.changed");
  }
}
