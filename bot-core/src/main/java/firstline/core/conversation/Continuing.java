package firstline.core.conversation;

import firstline.core.customer.AccountId;
import firstline.core.desk.Investigation;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Going on in another channel: a link that is good once takes the customer there, known as here,
 * and with what was told, asked and checked here.
 */
final class Continuing {
  /** Playbook facts that begin with this say where a channel is opened; the token follows. */
  static final String PLACE = "continue.";

  private static final Duration GOOD_FOR = Duration.ofMinutes(15);

  private Continuing() {}

  /** Offers a link for each other channel. */
  static Decision offer(Draft draft, Activity activity) {
    var account = draft.header.account();
    if (account.isEmpty()) {
      return Identified.or(draft, activity, _ -> draft.bot(activity));
    }
    draft.header.understood();
    var email = draft.header.contactEmail().orElse("");
    var until = draft.event.at().plus(GOOD_FOR);
    var lookup = new Lookup.FreshPass(account.get(), email, until);
    var found = draft.answers.to(lookup, Found.FreshPass.class);
    return found.isEmpty()
        ? new Decision.Needs(lookup)
        : offer(draft, activity, found.get().token());
  }

  private static Decision offer(Draft draft, Activity activity, Optional<String> token) {
    var links = token.map(pass -> links(draft, pass)).orElse(List.of());
    var typed = token.filter(_ -> isElsewhere(draft, Address.Channel.DISCORD));
    if (links.isEmpty() && typed.isEmpty()) {
      draft.because("continue.nowhere", "no other channel");
      draft.say(Phrase.CONTINUE_NOWHERE, Commands.menuChoice(draft));
      return draft.bot(activity);
    }
    draft.because("continue.offered", links.size() + " links");
    var blocks = new ArrayList<Block>(draft.words(Phrase.CONTINUE, Map.of()));
    if (typed.isPresent()) {
      blocks.addAll(draft.words(Phrase.CONTINUE_DISCORD, Map.of()));
      blocks.add(new Block.CodeBlock("/start " + typed.get()));
    }
    draft.say(blocks, links);
    return draft.bot(activity);
  }

  private static boolean isElsewhere(Draft draft, Address.Channel channel) {
    return draft.header.address().channel() != channel
        && draft.playbook.facts().containsKey(PLACE + name(channel));
  }

  private static String name(Address.Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }

  private static List<Choice> links(Draft draft, String token) {
    var links = new ArrayList<Choice>();
    for (var channel : List.of(Address.Channel.TELEGRAM, Address.Channel.WEB)) {
      if (isElsewhere(draft, channel)) {
        var place = draft.playbook.facts().get(PLACE + name(channel));
        links.add(
            new Choice.Open(draft.label("channel." + name(channel), Map.of()), place + token));
      }
    }
    return links;
  }

  /** Whether something is known already, so that this is no beginning. */
  static boolean goesOn(Draft draft) {
    return !draft.header.investigation().equals(Investigation.none());
  }

  /** What is known of the customer's open conversation elsewhere, if that is not known here yet. */
  static Optional<Decision> takenOver(Draft draft, AccountId account) {
    if (goesOn(draft)) {
      return Optional.empty();
    }
    var lookup = new Lookup.Elsewhere(account, draft.header.address());
    var found = draft.answers.to(lookup, Found.Elsewhere.class);
    if (found.isEmpty()) {
      return Optional.of(new Decision.Needs(lookup));
    }
    var known = found.get().investigation().filter(k -> !k.equals(Investigation.none()));
    if (known.isPresent()) {
      draft.because("continue.taken-over", "what was told, asked and checked elsewhere");
      draft.header.learn(_ -> known.get());
      draft.say(Phrase.CONTINUED, Commands.menuChoice(draft));
    }
    return Optional.empty();
  }
}
