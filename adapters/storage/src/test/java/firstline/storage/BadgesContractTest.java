package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Address.Channel;
import firstline.core.conversation.Effect;
import firstline.core.customer.AccountId;
import firstline.core.customer.CarePlan;
import firstline.core.customer.Contact;
import firstline.core.customer.Customer;
import firstline.core.customer.Platform;
import firstline.core.customer.Role;
import firstline.core.port.Badges.Given;
import firstline.core.port.Badges.Holder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BadgesContractTest extends Contract {
  private static final Contact ANA =
      new Contact(new AccountId("C-1001"), "ana@shop.example", "Ana", Role.PRIMARY);

  private void imported(Contact contact, String... plans) {
    storage
        .customerImports()
        .take(
            List.of(
                new Customer(
                    contact.account(),
                    LocalDate.of(2026, 2, 20),
                    List.of(contact),
                    List.of(),
                    Arrays.stream(plans).map(plan -> CarePlan.of(plan, Platform.VPS, 60)).toList(),
                    Optional.empty(),
                    0,
                    false)),
            Samples.NOON);
  }

  private void linked(Effect effect) {
    var item = stored(Samples.inbound("7", effect.toString()));
    var before = storage.conversations().open(Samples.chat("7"));
    long version = before.map(talk -> talk.header().version()).orElse(0L);
    committed(Samples.turn(item, before, Samples.withBot("7", version + 1), effect));
  }

  private List<Holder> holders() {
    return storage.badges().holders(Samples.chat("7").channel());
  }

  @Test
  void whoever_is_known_and_has_a_plan_holds_it_until_one_of_both_ends() {
    imported(ANA, "essentials", "backups");
    assertThat(holders()).isEmpty();

    linked(new Effect.LinkContact(ANA, "code"));
    assertThat(holders()).extracting(Holder::plan).containsExactly("backups", "essentials");
    assertThat(storage.badges().holders(Channel.DISCORD)).isEmpty();

    imported(ANA, "backups");
    assertThat(holders()).extracting(Holder::plan).containsExactly("backups");

    linked(new Effect.UnlinkContact());
    assertThat(holders()).isEmpty();
  }

  @Test
  void who_is_taken_off_the_file_holds_nothing() {
    imported(ANA, "essentials");
    linked(new Effect.LinkContact(ANA, "code"));
    imported(new Contact(ANA.account(), "ben@shop.example", "Ben", Role.PRIMARY), "essentials");

    assertThat(holders()).isEmpty();
  }

  @Test
  void what_was_given_is_remembered_once_until_it_is_taken() {
    var badge = new Given("5", "81");
    storage.badges().gave(Channel.DISCORD, badge);
    storage.badges().gave(Channel.DISCORD, badge);
    reopen();
    assertThat(storage.badges().given(Channel.DISCORD)).containsExactly(badge);
    assertThat(storage.badges().given(Channel.TELEGRAM)).isEmpty();

    storage.badges().took(Channel.DISCORD, badge);
    assertThat(storage.badges().given(Channel.DISCORD)).isEmpty();
  }
}
