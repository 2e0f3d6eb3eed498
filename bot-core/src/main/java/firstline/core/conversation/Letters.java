package firstline.core.conversation;

import firstline.core.customer.Contact;
import firstline.core.identity.Claim;
import firstline.core.message.Block;
import firstline.core.message.Mail;
import firstline.core.message.Message;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is written by e-mail about who somebody is, in the language of the conversation. */
final class Letters {
  private Letters() {}

  /** The code for a claim; without anybody to send it to where the account is not on file. */
  static Mail code(Draft draft, Claim claim) {
    var arguments =
        Map.of(
            "code", Mail.CODE,
            "minutes", Claim.CODE_GOOD_FOR.toMinutes(),
            "account", claim.account());
    return new Mail(
        claim.id() + "-code",
        claim.contact().map(Contact::email),
        plain(draft.words(Phrase.MAIL_CODE_SUBJECT, Map.of())),
        plain(draft.words(Phrase.MAIL_CODE_TEXT, arguments)),
        Optional.of(claim.id().value()),
        Optional.of(claim.at().plus(Claim.CODE_GOOD_FOR)));
  }

  /** Tells a contact that somebody is now known by their name. */
  static Mail linked(Draft draft, Contact contact) {
    var time = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", draft.header.locale());
    var arguments =
        Map.of(
            "account", contact.account().value(),
            "channel", draft.header.address().channel().name(),
            "person",
                draft
                    .header
                    .person()
                    .handle()
                    .map(h -> "@" + h)
                    .orElse(draft.header.person().name()),
            "time", time.format(draft.event.at().atOffset(ZoneOffset.UTC)));
    return new Mail(
        draft.header.claimId() + "-linked",
        Optional.of(contact.email()),
        plain(draft.words(Phrase.MAIL_LINKED_SUBJECT, arguments)),
        plain(draft.words(Phrase.MAIL_LINKED_TEXT, arguments)),
        Optional.empty(),
        Optional.empty());
  }

  private static String plain(List<Block> blocks) {
    return blocks.stream()
        .map(block -> new Message(List.of(block), List.of()).plain())
        .collect(Collectors.joining("\n\n"));
  }
}
