package firstline.knowledge.answering;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be said from a passage, and what may not. */
class GroundingTest {
  private static final Passage QUOTA =
      new Passage(
          1,
          Optional.of(new ArticleSlug("email-quota-full")),
          "The mailbox is full",
          "en",
          "Open https://panel.example.net and choose Mailboxes. Delete old messages, also from the"
              + " trash; large attachments take the most space. A mailbox holds 2 GB, and messages"
              + " in the trash are removed after 30 days. Set quota_warning to 90% in dovecot.conf"
              + " with doveadm quota recalc. Backups are free of charge on every plan, also on 10"
              + " March.");
  private static final Passage SERVER =
      new Passage(
          2,
          Optional.of(new ArticleSlug("email-client-settings")),
          "Mail settings",
          "en",
          "The outgoing server is mail.example.net, port 465 with encryption.");
  private static final Passages PASSAGES = new Passages(List.of(QUOTA, SERVER));

  private static boolean stands(String language, String text, Integer... sources) {
    return new Grounding(language).problem(new Cited(text, List.of(sources)), PASSAGES).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Delete old messages, also those in the trash.",
        "Large attachments take the most space.",
        "A mailbox holds 2 GB.",
        "Messages in the trash are removed after 30 days.",
        "Run `doveadm quota recalc`.",
        "Open https://panel.example.net and choose Mailboxes.",
        "Set quota_warning to 90% in dovecot.conf.",
        "Backups are free of charge on every plan.",
      })
  void whatThePassageSaysStands(String text) {
    assertThat(stands("en", text, 1)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // amounts and prices
        "A mailbox holds 5 GB.",
        "More space costs €5 on every plan.",
        "More space for a mailbox is 2 euros.",
        "The price of a mailbox on every plan is two dollars.",
        "Delete old messages from the mailbox, which costs nothing.",
        "A larger mailbox takes 2 € on every plan.",
        "A mailbox holds 90 % of the messages.",
        // dates and times
        "Messages in the trash are removed after 7 days.",
        "Messages in the trash are removed after two days.",
        "Messages in the trash are removed after a few hours.",
        "Messages in the trash are removed after 2 days.",
        "Delete old messages before 2026-03-10.",
        "Backups of messages are removed on 11 March.",
        "Backups of messages are removed in March.",
        "Old messages are removed from the trash tomorrow.",
        "Old messages are removed from the trash on Monday.",
        // promises
        "We will delete old messages from the trash.",
        "We'll remove messages from the trash of the mailbox.",
        "Support will remove old messages from the mailbox.",
        "You will receive a refund for messages in the mailbox.",
        "A refund of the mailbox is possible on every plan.",
        "The mailbox is guaranteed to have more space.",
        "There is a discount on every plan with a mailbox.",
        // addresses and commands that are not there
        "Open https://panel.evil.example and choose Mailboxes.",
        "Send old messages to boss@evil.example to delete them.",
        "Choose Mailboxes on panel.evil.example and delete messages.",
        "Run `rm -rf /` to delete old messages.",
        "Set quota_warning in exim.conf to delete old messages.",
        // other things
        "Restart the whole computer several times before calling.",
        "Delete old messages <b>now</b> from the trash.",
        "Delete [old messages](https://panel.example.net) from the trash.",
      })
  void whatItDoesNotSayDoesNotStand(String text) {
    assertThat(stands("en", text, 1)).as(text).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Löschen Sie alte Nachrichten, auch im Papierkorb. | true",
        "de | Ein Postfach fasst 2 GB. | true",
        "de | Ein Postfach fasst 5 GB. | false",
        "de | Der Papierkorb wird nach 30 Tagen geleert. | false",
        "de | Der Papierkorb wird nach zwei Wochen geleert. | false",
        "de | Wir werden das Postfach leeren. | false",
        "de | Eine Erstattung ist möglich. | false",
        "de | Das ist kostenlos. | false",
        "fr | Supprimez les anciens messages. | true",
        "fr | Nous allons vider la corbeille. | false",
        "fr | C'est gratuit. | false",
        "fr | La corbeille est vidée après quelques jours. | false",
        "es | Borra los mensajes antiguos. | true",
        "es | Te daremos un reembolso. | false",
        "es | Lo haremos mañana. | false",
        "it | Elimina i vecchi messaggi. | true",
        "it | Rimborseremo il prezzo. | false",
        "it | Il cestino si svuota in due settimane. | false",
        "pt | Apague as mensagens antigas. | true",
        "pt | Custa cinco euros. | false",
        "pt | Vamos esvaziar o lixo. | false",
      })
  void inAnotherLanguageFiguresAndPromisesAreHeldToThePassageAsWell(
      String language, String text, boolean stands) {
    assertThat(stands(language, text, 1)).isEqualTo(stands);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"The outgoing server uses port 465 with encryption."})
  void aSourceMustBeTheRightOne(String text) {
    assertThat(stands("en", text, 2)).isTrue();
    assertThat(stands("en", text, 1)).isFalse();
    assertThat(stands("en", text, 3)).isFalse();
    assertThat(stands("en", text, 0)).isFalse();
    assertThat(stands("en", text)).isFalse();
    assertThat(stands("en", text, 1, 2)).isTrue();
  }
}
