package firstline.core.conversation;

import firstline.core.customer.AccountId;
import firstline.core.desk.Handoff;
import firstline.core.desk.Investigation;
import firstline.core.flow.FlowRun;
import firstline.core.identity.Claim;
import firstline.core.identity.ClaimId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A conversation's header in the making: what is known, as this turn leaves it. */
final class HeaderDraft {
  private final Header start;
  private Locale locale;
  private boolean localeChosen;
  private Optional<AccountId> account;
  private Optional<String> contactEmail;
  private Optional<Claim> claim;
  private Optional<Handoff> handoff;
  private Investigation investigation;
  private int misunderstandings;
  private int messages;
  private int checks;
  private Optional<String> lastSaid;
  private Optional<String> lastAlbum;
  private boolean reachable;
  private Optional<Parked> parked;

  HeaderDraft(Header start) {
    this.start = start;
    this.locale = start.locale();
    this.localeChosen = start.localeChosen();
    this.account = start.account();
    this.contactEmail = start.contactEmail();
    this.claim = start.claim();
    this.handoff = start.handoff();
    this.investigation = start.investigation();
    this.misunderstandings = start.misunderstandings();
    this.messages = start.messages();
    this.checks = start.checks();
    this.lastSaid = start.lastSaid();
    this.lastAlbum = start.lastAlbum();
    this.reachable = start.reachable();
    this.parked = start.parked();
  }

  // What stays

  ConversationId conversation() {
    return start.id();
  }

  Address address() {
    return start.address();
  }

  Person person() {
    return start.person();
  }

  Instant openedAt() {
    return start.openedAt();
  }

  /** A name for a claim made in this turn; the turn tried again gives the same. */
  ClaimId claimId() {
    return new ClaimId(start.id() + "-" + (start.version() + 1));
  }

  // Messages and checks

  /** Whether nothing was said before this turn. */
  boolean isFirst() {
    return start.messages() == 0;
  }

  /** Whether something was said in this turn. */
  boolean hasSpoken() {
    return messages > start.messages();
  }

  int nextMessage() {
    return ++messages;
  }

  int nextCheck() {
    return ++checks;
  }

  // Language

  Locale locale() {
    return locale;
  }

  /** Whether the customer has said, or clearly shown, what language to speak. */
  boolean languageIsChosen() {
    return localeChosen;
  }

  void speak(Locale language, boolean chosen) {
    locale = language;
    localeChosen = localeChosen || chosen;
  }

  // Who it is

  Optional<AccountId> account() {
    return account;
  }

  Optional<String> contactEmail() {
    return contactEmail;
  }

  Optional<Claim> claim() {
    return claim;
  }

  void identify(AccountId id, String email) {
    account = Optional.of(id);
    contactEmail = Optional.of(email);
    settle();
  }

  /** Nobody is known here any more. */
  void forget() {
    account = Optional.empty();
    contactEmail = Optional.empty();
    settle();
  }

  void claim(Claim made) {
    claim = Optional.of(made);
  }

  /** The claim is decided, and so is the wait for somebody to look into it. */
  void settle() {
    claim = Optional.empty();
    handoff = handoff.filter(asked -> asked.cause() != Handoff.Cause.IDENTITY);
  }

  // How it goes

  Optional<Handoff> handoff() {
    return handoff;
  }

  void waitFor(Handoff asked) {
    handoff = Optional.of(asked);
  }

  void waitForNobody() {
    handoff = Optional.empty();
  }

  Investigation investigation() {
    return investigation;
  }

  void learn(UnaryOperator<Investigation> more) {
    investigation = more.apply(investigation);
  }

  int misunderstandings() {
    return misunderstandings;
  }

  void understood() {
    misunderstandings = 0;
  }

  void misunderstood() {
    misunderstandings++;
  }

  /** The flow that was set aside, if one was. */
  Optional<Parked> parked() {
    return parked;
  }

  void park(FlowRun run) {
    parked = Optional.of(new Parked(run, false));
  }

  /** What was set aside is taken up again, or given up. */
  void unpark() {
    parked = Optional.empty();
  }

  /** The customer was asked whether to go on with what was set aside. */
  void offeredToGoOn() {
    parked = parked.map(aside -> new Parked(aside.run(), true));
  }

  // What the customer does

  Optional<String> lastSaid() {
    return lastSaid;
  }

  /** Whoever writes to us can be reached. */
  void heard(String messageRef) {
    lastSaid = Optional.of(messageRef);
    reachable = true;
  }

  void reach(boolean now) {
    reachable = now;
  }

  /** Whether this album is new; each is acknowledged once. */
  boolean startsAlbum(Optional<String> album) {
    boolean isNew = album.isEmpty() || !album.equals(lastAlbum);
    lastAlbum = album;
    return isNew;
  }

  /** The header at the version that this turn makes. */
  Header ahead() {
    return at(start.version() + 1);
  }

  /** The header at a version. */
  Header at(long version) {
    return new Header(
        start.id(),
        start.address(),
        start.person(),
        start.openedAt(),
        version,
        locale,
        localeChosen,
        account,
        contactEmail,
        claim,
        handoff,
        investigation,
        misunderstandings,
        messages,
        checks,
        lastSaid,
        lastAlbum,
        reachable,
        parked);
  }
}
