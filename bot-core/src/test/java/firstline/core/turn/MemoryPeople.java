package firstline.core.turn;

import firstline.core.conversation.Address;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Header;
import firstline.core.conversation.Person;
import firstline.core.customer.AccountId;
import firstline.core.customer.Contact;
import firstline.core.customer.Role;
import firstline.core.identity.Attempts;
import firstline.core.identity.ClaimId;
import firstline.core.identity.Fingerprint;
import firstline.core.identity.Pass;
import firstline.core.identity.Subject;
import firstline.core.message.Mail;
import firstline.core.port.Identities;
import firstline.core.port.MailCarrier;
import firstline.core.port.MailQueue;
import firstline.core.port.Signet;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One contact on file, what was tried to become her, and the post, all in memory. */
final class MemoryPeople implements Identities, MailQueue, MailCarrier, Signet {
  static final Contact ANN =
      new Contact(new AccountId("C-1001"), "ann@shop.example", "Ann", Role.PRIMARY);

  final Map<String, Mail> pending = new LinkedHashMap<>();
  final Map<String, Fate> fates = new HashMap<>();
  final List<Mail> sent = new ArrayList<>();
  final Deque<Receipt> receipts = new ArrayDeque<>();
  final Map<String, Pass> passes = new HashMap<>();
  private final Map<Subject, Attempts> attempts = new HashMap<>();
  private final Map<Address, Contact> links = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  synchronized void keep(Mail mail) {
    if (mail.to().isPresent()) {
      pending.put(mail.id(), mail);
    }
  }

  synchronized void change(Header header, Effect.OfIdentity effect) {
    switch (effect) {
      case Effect.CountAttempts(var subject, var before, var after) -> {
        if (!attempts(subject).equals(before)) {
          throw new IllegalStateException("a count moved on: " + subject);
        }
        attempts.put(subject, after);
      }
      case Effect.UsePass(var pass) -> used.add(pass.serial());
      case Effect.LinkContact(var contact, var how) -> links.put(header.address(), contact);
      case Effect.UnlinkContact() -> links.remove(header.address());
    }
  }

  @Override
  public Optional<Contact> contact(String account, Optional<String> email) {
    return Optional.of(ANN)
        .filter(ann -> ann.account().value().equalsIgnoreCase(account))
        .filter(ann -> email.isEmpty() || email.get().equals(ann.email()));
  }

  @Override
  public Optional<Contact> contactOf(String fingerprint) {
    return Optional.of(ANN)
        .filter(ann -> Fingerprint.of(ann.account(), ann.email()).equals(fingerprint));
  }

  @Override
  public synchronized Attempts attempts(Subject subject) {
    return attempts.getOrDefault(subject, Attempts.NONE);
  }

  @Override
  public synchronized boolean isUsed(String serial) {
    return used.contains(serial);
  }

  @Override
  public synchronized Optional<Contact> linked(Address address, Person person) {
    return Optional.ofNullable(links.get(address));
  }

  /** The code of every claim ends like the claim's name, so that tests know it. */
  @Override
  public String code(ClaimId claim) {
    return "42424" + claim.value().charAt(claim.value().length() - 1);
  }

  @Override
  public Optional<String> mint(AccountId account, String email, Instant expires) {
    var token = "id_fresh" + passes.size();
    passes.put(token, new Pass(Fingerprint.of(account, email), token, expires));
    return Optional.of(token);
  }

  @Override
  public Optional<Pass> pass(String token) {
    return Optional.ofNullable(passes.get(token));
  }

  @Override
  public synchronized List<Mail> pending(int limit) {
    return List.copyOf(pending.values());
  }

  @Override
  public synchronized void settle(String id, Fate fate, String why, Instant at) {
    pending.remove(id);
    fates.put(id, fate);
  }

  @Override
  public void tried(String id, String why, Instant at) {
    // Counting tries is the real queue's business; a test looks at the fate.
  }

  @Override
  public synchronized Receipt send(Mail mail) {
    sent.add(mail);
    return Optional.ofNullable(receipts.poll()).orElseGet(Receipt.Accepted::new);
  }
}
