package firstline.core.turn;

import firstline.core.conversation.Address;
import firstline.core.conversation.ChoiceKey;
import firstline.core.conversation.Found;
import firstline.core.conversation.Lookup;
import firstline.core.message.Choice;
import firstline.core.port.Answering;
import firstline.core.port.ConversationStore;
import firstline.core.port.FollowUps;
import firstline.core.port.KnowledgeBase;

/** Answers the lookups of a decision. */
final class Reads {
  private final KnowledgeBase knowledge;
  private final Answering answering;
  private final ConversationStore conversations;
  private final Recognition recognition;
  private final FollowUps followUps;

  Reads(
      KnowledgeBase knowledge,
      Answering answering,
      ConversationStore conversations,
      Recognition recognition,
      FollowUps followUps) {
    this.knowledge = knowledge;
    this.answering = answering;
    this.conversations = conversations;
    this.recognition = recognition;
    this.followUps = followUps;
  }

  /**
   * Answers one lookup.
   *
   * @param asker where the question comes from; a button means something in its own chat only
   * @param turn the inbox sequence of the event, which no other turn has
   */
  Found answer(Lookup lookup, Address asker, long turn) {
    return switch (lookup) {
      case Lookup.Search(String words, var locale) -> {
        var hits = knowledge.search(words, locale);
        yield answering.isOpen(asker) ? hits.toBeExplained() : hits;
      }
      case Lookup.Article(var slug, var locale) -> {
        var article = knowledge.article(slug, locale);
        yield article.isPresent() ? article.get() : new Found.Missing();
      }
      case Lookup.Meaning(ChoiceKey key) -> meaning(key, asker);
      case Lookup.OfIdentity asked -> recognition.answer(asked, asker);
      case Lookup.CustomerStanding(var account, var chat) ->
          new Found.CustomerStanding(followUps.standing(account, chat));
      case Lookup.Elsewhere(var account, var here) ->
          new Found.Elsewhere(
              conversations.elsewhere(account, here).map(talk -> talk.header().investigation()));
      case Lookup.Relayed(var conversation, var origin) ->
          new Found.Relayed(conversations.relayed(conversation, origin));
      case Lookup.FreshNumber() -> new Found.FreshNumber(turn);
      case Lookup.FlowEditions(var versions) ->
          new Found.FlowEditions(
              versions.stream().flatMap(v -> knowledge.edition(v).stream()).toList());
      case Lookup.TicketEntries(var ticket) -> new Found.TicketEntries(followUps.entries(ticket));
    };
  }

  private Found meaning(ChoiceKey key, Address asker) {
    var conversation = conversations.find(key.conversation());
    if (conversation.isEmpty() || !conversation.get().header().address().equals(asker)) {
      return new Found.Missing();
    }
    return conversations
        .message(key.conversation(), key.message())
        .filter(message -> key.choice() < message.choices().size())
        .map(message -> message.choices().get(key.choice()))
        .filter(Choice.Press.class::isInstance)
        .map(Choice.Press.class::cast)
        .<Found>map(press -> new Found.Meaning(press.label(), press.action()))
        .orElseGet(Found.Missing::new);
  }
}
