package firstline.core.conversation;

import firstline.core.customer.Service;
import firstline.core.flow.Facts;
import firstline.core.flow.Flow;
import firstline.core.flow.FlowRun;
import firstline.core.flow.Step;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of a flow's steps, gathered until the message that they belong into is said. */
final class FlowWords {
  private final Draft draft;
  private final List<Block> gathered = new ArrayList<>();

  FlowWords(Draft draft) {
    this.draft = draft;
  }

  /** What every flow knows without asking; empty until it was looked up. */
  Optional<Map<String, String>> given() {
    if (draft.header.account().isEmpty()) {
      return Optional.of(given(""));
    }
    return draft
        .standing()
        .map(
            standing -> {
              var platforms =
                  standing.customer().stream()
                      .flatMap(customer -> customer.services().stream())
                      .map(Service::platform)
                      .distinct()
                      .toList();
              return given(platforms.size() == 1 ? Facts.word(platforms.getFirst()) : "");
            });
  }

  private Map<String, String> given(String platform) {
    var all = new HashMap<>(draft.playbook.facts());
    all.put(Facts.PLATFORM, platform);
    return all;
  }

  /**
   * The words of a step, filled in; a fact such as {@code smtp.outcome} as {@code smtp_outcome}.
   */
  List<Block> of(Flow flow, FlowRun run, String step) {
    var arguments = new HashMap<String, String>();
    Facts.known(run.facts(), given().orElse(draft.playbook.facts()))
        .forEach((name, value) -> arguments.put(name.replace('.', '_'), value));
    var key = "flow." + flow.slug() + "." + step;
    return draft.playbook.words(flow).phrase(draft.header.locale(), key, arguments);
  }

  /** Gathers the words of a step. */
  List<Block> add(Flow flow, FlowRun run, String step) {
    var words = of(flow, run, step);
    gathered.addAll(words);
    return words;
  }

  void add(List<Block> words) {
    gathered.addAll(words);
  }

  /** Says what was gathered as a message of its own, if there is anything. */
  void flush() {
    flush(List.of());
  }

  /** The same with buttons below it. */
  void flush(List<Choice> choices) {
    if (!gathered.isEmpty()) {
      draft.say(List.copyOf(gathered), choices);
      gathered.clear();
    }
  }

  /** Asks a question behind what was gathered, and sees to it that silence is followed up. */
  void ask(Flow flow, FlowRun run, Step.Ask ask) {
    add(flow, run, ask.id());
    draft.say(
        List.copyOf(gathered),
        FlowAnswers.choices(draft, flow, ask),
        Asking.inFlow(draft, flow, run, ask));
    gathered.clear();
    Silence.begins(draft);
  }
}
