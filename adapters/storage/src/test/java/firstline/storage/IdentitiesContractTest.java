package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Effect;
import firstline.core.customer.AccountId;
import firstline.core.customer.Contact;
import firstline.core.customer.Customer;
import firstline.core.customer.Role;
import firstline.core.identity.Attempts;
import firstline.core.identity.Fingerprint;
import firstline.core.identity.Pass;
import firstline.core.identity.Subject;
import firstline.core.message.Mail;
import firstline.core.port.ConversationStore.Committed;
import firstline.core.port.MailQueue;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdentitiesContractTest extends Contract {
  private static final Subject ACCOUNT = Subject.account("C-1001");
  private static final Pass PASS =
      new Pass("print", "serial", Samples.NOON.plus(Duration.ofMinutes(15)));

  private static Contact contact(String account, String email, Role role) {
    return new Contact(new AccountId(account), email, "Zoë", role);
  }

  private void imported(Contact... contacts) {
    var account = contacts[0].account();
    var since = LocalDate.of(2026, 2, 20);
    storage
        .customerImports()
        .take(
            List.of(
                new Customer(
                    account,
                    since,
                    List.of(contacts),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    0,
                    false)),
            Samples.NOON);
  }

  private Committed commit(String chat, Effect... effects) {
    var item = stored(Samples.inbound(chat, chat + effects.length + effects[0]));
    var before = storage.conversations().open(Samples.chat(chat));
    long version = before.map(c -> c.header().version()).orElse(0L);
    return storage
        .conversations()
        .commit(Samples.turn(item, before, Samples.withBot(chat, version + 1), effects));
  }

  private static Effect counted(Attempts before, Attempts after) {
    return new Effect.CountAttempts(ACCOUNT, before, after);
  }

  @Test
  void finds_the_primary_contact_or_the_one_that_is_named() {
    var other = contact("C-1001", "Ben@shop.example", Role.SECONDARY);
    var primary = contact("C-1001", "ana@shop.example", Role.PRIMARY);
    imported(other, primary);
    imported(contact("c-1001", "low@shop.example", Role.PRIMARY));
    assertThat(storage.identities().contact("C-1001", Optional.empty())).contains(primary);
    assertThat(storage.identities().contact("c-1001", Optional.empty()).map(Contact::email))
        .contains("low@shop.example");
    assertThat(storage.identities().contact("C-1001", Optional.of("ben@SHOP.example")))
        .contains(other);
    assertThat(storage.identities().contact("C-1001", Optional.of("x@shop.example"))).isEmpty();
    assertThat(storage.identities().contact("C-2", Optional.empty())).isEmpty();
    assertThat(storage.identities().contactOf(Fingerprint.of(other.account(), other.email())))
        .contains(other);
    assertThat(storage.identities().contactOf("")).isEmpty();
  }

  @Test
  void remembers_a_link_until_it_is_taken_back_or_the_contact_is_gone() {
    var ana = contact("C-1001", "Ana@shop.example", Role.PRIMARY);
    var ben = contact("C-1001", "ben@shop.example", Role.SECONDARY);
    imported(ana, ben);
    commit("7", new Effect.LinkContact(ana, "link"));
    commit("8", new Effect.LinkContact(ana, "code"));
    reopen();
    assertThat(linked("7")).contains(ana);
    commit("7", new Effect.LinkContact(ben, "code"));
    assertThat(linked("7")).contains(ben);
    imported(ana);
    assertThat(linked("7")).isEmpty();
    assertThat(linked("8")).contains(ana);
    commit("8", new Effect.UnlinkContact());
    assertThat(linked("8")).isEmpty();
  }

  private Optional<Contact> linked(String chat) {
    return storage.identities().linked(Samples.chat(chat), Samples.person(chat));
  }

  @Test
  void counts_attempts_only_on_the_count_that_was_seen() {
    var first = Attempts.NONE.asking(Samples.NOON);
    assertThat(commit("7", counted(Attempts.NONE, first))).isInstanceOf(Committed.Stored.class);
    assertThat(storage.identities().attempts(ACCOUNT)).isEqualTo(first);
    var failed = first.failing(Samples.NOON);
    assertThat(commit("8", counted(Attempts.NONE, failed), new Effect.UsePass(PASS)))
        .isInstanceOf(Committed.Stale.class);
    assertThat(commit("8", new Effect.UsePass(PASS), counted(Attempts.NONE, failed)))
        .isInstanceOf(Committed.Stale.class);
    assertThat(storage.identities().isUsed(PASS.serial())).isFalse();
    assertThat(storage.conversations().open(Samples.chat("8"))).isEmpty();
    assertThat(commit("8", counted(first, failed))).isInstanceOf(Committed.Stored.class);
    assertThat(storage.identities().attempts(ACCOUNT)).isEqualTo(failed);
  }

  @Test
  void takes_back_what_was_counted_when_the_conversation_has_moved_on() {
    commit("7", new Effect.UnlinkContact());
    var item = stored(Samples.inbound("7", "late"));
    var turn =
        Samples.turn(
            item,
            Optional.empty(),
            Samples.withBot("7", 1),
            counted(Attempts.NONE, Attempts.NONE.asking(Samples.NOON)));
    assertThat(storage.conversations().commit(turn)).isInstanceOf(Committed.Stale.class);
    assertThat(storage.identities().attempts(ACCOUNT)).isEqualTo(Attempts.NONE);
    assertThat(storage.inbox().pending(0, 10)).contains(item);
  }

  @Test
  void takes_a_pass_from_one_of_many_who_show_it_at_once() throws Exception {
    var turns =
        IntStream.range(0, 8)
            .mapToObj(i -> (Callable<Committed>) () -> commit("9" + i, new Effect.UsePass(PASS)))
            .toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      int taken = 0;
      for (var done : threads.invokeAll(turns)) {
        taken += done.get() instanceof Committed.Stored ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    }
    assertThat(storage.identities().isUsed(PASS.serial())).isTrue();
  }

  @Test
  void keeps_mail_until_it_is_settled_and_what_is_for_nobody_not_at_all() {
    var mail =
        new Mail(
            "m-1",
            Optional.of("ana@shop.example"),
            "A code",
            "The code is ******.",
            Optional.of("claim-1"),
            Optional.of(Samples.NOON));
    var nobody =
        new Mail("m-2", Optional.empty(), "A code", "None", Optional.empty(), Optional.empty());
    commit("7", new Effect.SendMail(mail), new Effect.SendMail(nobody));
    reopen();
    assertThat(storage.mails().pending(10)).containsExactly(mail);
    storage.mails().tried("m-1", "not now", Samples.NOON);
    assertThat(storage.mails().pending(10)).containsExactly(mail);
    storage.mails().settle("m-1", MailQueue.Fate.SENT, "", Samples.NOON);
    assertThat(storage.mails().pending(10)).isEmpty();
  }
}
