package firstline.core.conversation;

import firstline.core.catalog.BookingNumber;
import firstline.core.catalog.IssueType;
import firstline.core.catalog.QuoteNumber;
import firstline.core.catalog.TicketNumber;
import firstline.core.customer.AccountId;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.desk.CheckReport;
import firstline.core.desk.FaultSide;
import firstline.core.followup.Booking;
import firstline.core.followup.Ticket;
import firstline.core.message.Block;
import firstline.core.quote.Price;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Something that happened to a conversation. Secrets in it are masked already. */
public sealed interface Event {
  /** When it happened, by the platform's word where it gives one. */
  Instant at();

  /** What a customer does. */
  sealed interface FromCustomer extends Event {}

  /** What a member of staff does. */
  sealed interface FromStaff extends Event {
    Agent agent();
  }

  /** What comes back to us from the world. */
  sealed interface FromWorld extends Event {}

  /**
   * The customer wrote, sent something, or both.
   *
   * @param messageRef the platform's id of the message
   * @param album the platform's id of the album that the message is part of
   * @param masked what was masked in the text
   */
  record Said(
      Instant at,
      String messageRef,
      String text,
      List<Attachment> attachments,
      Optional<String> album,
      boolean forwarded,
      Set<Secret> masked)
      implements FromCustomer {
    public Said {
      attachments = List.copyOf(attachments);
      masked = Set.copyOf(masked);
    }
  }

  /**
   * The customer filled in a form that a message of ours offered.
   *
   * @param messageRef the platform's id of what was sent in
   * @param entries what was typed, in the order of the fields
   * @param masked what was masked in it
   */
  record Filled(Instant at, String messageRef, List<Entry> entries, Set<Secret> masked)
      implements FromCustomer {
    /** What was typed into the field of a key; nothing where it is blank. */
    public record Entry(String key, String text) {}

    public Filled {
      entries = List.copyOf(entries);
      masked = Set.copyOf(masked);
    }

    /** All that was typed, a line for each field. */
    public String text() {
      return entries.stream()
          .map(Entry::text)
          .filter(text -> !text.isBlank())
          .collect(Collectors.joining("\n"));
    }
  }

  /** The customer gave a command; {@code name} is lower-case without its slash. */
  record Commanded(Instant at, String name, String argument) implements FromCustomer {}

  /** The customer pressed a button. */
  record Pressed(Instant at, ChoiceKey key) implements FromCustomer {}

  /** A button that carries no key of ours, for example one of another program. */
  record PressedUnknown(Instant at, String data) implements FromCustomer {}

  /** The customer changed an earlier message. */
  record Edited(Instant at, String messageRef, String text, Set<Secret> masked)
      implements FromCustomer {
    public Edited {
      masked = Set.copyOf(masked);
    }
  }

  /** The customer took an earlier message back. */
  record Withdrew(Instant at, String messageRef) implements FromCustomer {}

  /** The customer blocked us, or let us in again. */
  record Reachable(Instant at, boolean reachable) implements FromCustomer {}

  /** The person turned out to be a contact of an account. */
  record Identified(Instant at, AccountId account, String contactEmail, String how)
      implements FromCustomer {}

  /** A check that was asked for has come out. */
  record CheckFinished(Instant at, CheckId check, CheckReport report) implements FromWorld {}

  /**
   * What a model was asked has come back.
   *
   * @param notice the inquiry's, which names it in its conversation
   */
  record InquiryCameBack(Instant at, int notice, Inquiry.Outcome outcome) implements FromWorld {}

  /**
   * What staff wrote to the customer is gone where they wrote it; who has taken it away is not
   * known.
   */
  record AnswerWithdrawn(Instant at, Origin origin) implements FromWorld {}

  /** The customer's platform does not take a message that a person of ours sent. */
  record Undelivered(Instant at, int number, String why) implements FromWorld {}

  /** A timer that was set has run out. */
  record TimerDue(Instant at, String name) implements FromWorld {}

  /** A turn failed for good; {@code detail} is for staff, never for the customer. */
  record TurnFailed(Instant at, String detail) implements FromWorld {}

  record TakeoverAsked(Instant at, Agent agent) implements FromStaff {}

  /**
   * A member of staff wrote to the customer, sent files, or both.
   *
   * @param text empty for files alone
   */
  record AgentWrote(Instant at, Agent agent, String text, List<Block.Handed> files)
      implements FromStaff {
    public AgentWrote {
      files = List.copyOf(files);
    }

    /** Words alone. */
    public AgentWrote(Instant at, Agent agent, String text) {
      this(at, agent, text, List.of());
    }
  }

  /** Which delivery something came with, by its source and that source's own key. */
  record Origin(String source, String key) {}

  /** A member of staff changed what they wrote to the customer. */
  record AgentReworded(Instant at, Agent agent, Origin origin, String text) implements FromStaff {}

  record HandedBack(Instant at, Agent agent) implements FromStaff {}

  /** What stays among staff, whoever has the conversation, and even if it is closed. */
  sealed interface AmongStaff extends FromStaff {}

  /** Words that the customer does not see. */
  record Noted(Instant at, Agent agent, String text) implements AmongStaff {}

  /**
   * Two members of staff turned out to be one person, who goes on under another name.
   *
   * @param agent who they are from now on
   * @param from whom they were taken for
   */
  record TakeoverPassed(Instant at, Agent agent, AgentId from) implements AmongStaff {}

  /** What the conversation is about, put right. */
  record IssueSet(Instant at, Agent agent, IssueType issue) implements AmongStaff {}

  /** Staff found a claim to be right; {@code contactEmail} says whose it is. */
  record ClaimConfirmed(Instant at, Agent agent, AccountId account, String contactEmail)
      implements FromStaff {}

  /** Staff could not find a claim to be right. */
  record ClaimDeclined(Instant at, Agent agent) implements FromStaff {}

  record ClosedBy(Instant at, Agent agent) implements FromStaff {}

  /**
   * What a member of staff does about a customer's case, whoever has the conversation. The customer
   * is told, even if the conversation is closed.
   */
  sealed interface AboutCase extends FromStaff {}

  /** A ticket was answered; {@code status} is how it stands now. Empty words change it alone. */
  record TicketAnswered(
      Instant at, Agent agent, TicketNumber ticket, String words, Ticket.Status status)
      implements AboutCase {}

  /** A quote goes to the customer at this price. */
  record QuoteSent(Instant at, Agent agent, QuoteNumber quote, Price price) implements AboutCase {}

  /** A wished session was given a slot; without one, it cannot be had. */
  record BookingAnswered(
      Instant at, Agent agent, BookingNumber booking, Optional<Booking.Slot> slot)
      implements AboutCase {}

  /** The live-chat window is open through this day, in the policy's zone. */
  record WindowExtended(Instant at, Agent agent, LocalDate until, String reason)
      implements AboutCase {}

  /** The cause of the customer's problem lies elsewhere than was found. */
  record FaultCorrected(Instant at, Agent agent, FaultSide side, String reason)
      implements AboutCase {}

  /** Something else is done about the customer's problem than the policy decided (LX-13). */
  record DecisionOverridden(Instant at, Agent agent, Override override, String reason)
      implements AboutCase {}

  /** What staff may decide in place of the policy. */
  enum Override {
    /** A person helps in real time. */
    LIVE_CHAT,
    /** A ticket that costs nothing. */
    FREE_TICKET
  }
}
