package firstline.core.rehearsal;

import firstline.core.conversation.Answers;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.Decision;
import firstline.core.conversation.Dialogue;
import firstline.core.conversation.Event;
import firstline.core.conversation.Found;
import firstline.core.conversation.Lookup;
import firstline.core.conversation.Playbook;
import firstline.core.identity.Attempts;
import firstline.core.message.Choice;
import firstline.core.message.Message;
import firstline.core.port.KnowledgeBase;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What decisions of a rehearsal are looked up in.
 *
 * @param said the messages by their number
 */
record RehearsedReads(KnowledgeBase knowledge, RehearsedDesk desk, Map<Integer, Message> said) {

  /**
   * Decides one turn.
   *
   * @param turn its number, from 1
   */
  Decision.Made decide(Conversation before, Event event, Playbook playbook, long turn) {
    var answers = Answers.none();
    while (true) {
      switch (Dialogue.decide(before, event, playbook, answers)) {
        case Decision.Made made -> {
          return made;
        }
        case Decision.Needs(var lookup) -> answers = answers.with(lookup, find(lookup, turn));
      }
    }
  }

  private Found find(Lookup lookup, long turn) {
    return switch (lookup) {
      case Lookup.Search(var words, var locale) -> knowledge.search(words, locale);
      case Lookup.Article(var slug, var locale) ->
          knowledge.article(slug, locale).<Found>map(a -> a).orElseGet(Found.Missing::new);
      case Lookup.Meaning(var key) -> meaning(key.message(), key.choice());
      case Lookup.OfIdentity asked -> find(asked);
      case Lookup.CustomerStanding(var account, var chat) ->
          new Found.CustomerStanding(desk.standing(account, chat));
      case Lookup.Elsewhere _ -> new Found.Elsewhere(Optional.empty());
      case Lookup.Relayed _ -> new Found.Relayed(List.of());
      case Lookup.FreshNumber() -> new Found.FreshNumber(turn);
      case Lookup.FlowEditions(var versions) ->
          new Found.FlowEditions(
              versions.stream().flatMap(v -> knowledge.edition(v).stream()).toList());
      case Lookup.TicketEntries(var ticket) -> new Found.TicketEntries(desk.entries(ticket));
    };
  }

  /** Nobody is on file here and there is no mail, so that staff look into every claim. */
  private static Found find(Lookup.OfIdentity lookup) {
    return switch (lookup) {
      case Lookup.Claimant _ ->
          new Found.Claimant(Optional.empty(), Attempts.NONE, Attempts.NONE, false);
      case Lookup.CodeTried _ -> new Found.CodeTried(false, Attempts.NONE, Attempts.NONE);
      case Lookup.FreshPass _ -> new Found.FreshPass(Optional.empty());
      case Lookup.PassShown _ -> new Found.Missing();
    };
  }

  private Found meaning(int message, int choice) {
    return Optional.ofNullable(said.get(message))
        .map(shown -> shown.choices().get(choice))
        .filter(Choice.Press.class::isInstance)
        .map(Choice.Press.class::cast)
        .<Found>map(press -> new Found.Meaning(press.label(), press.action()))
        .orElseGet(Found.Missing::new);
  }
}
