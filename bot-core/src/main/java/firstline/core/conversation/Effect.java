package firstline.core.conversation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.TicketNumber;
import firstline.core.customer.AccountId;
import firstline.core.customer.Contact;
import firstline.core.desk.Agent;
import firstline.core.followup.Booking;
import firstline.core.followup.Problem;
import firstline.core.followup.Quote;
import firstline.core.followup.Ticket;
import firstline.core.identity.Attempts;
import firstline.core.identity.Pass;
import firstline.core.identity.Subject;
import firstline.core.message.Mail;
import firstline.core.message.Message;
import firstline.core.message.Rung;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What is to be done because of a turn. It is stored with the turn and carried out after it. */
public sealed interface Effect {
  /**
   * Say something.
   *
   * @param number the message's number in the conversation, from 1
   * @param replaces the number of an earlier message that this one takes the place of
   */
  record Say(int number, Author author, Message message, Optional<Integer> replaces)
      implements Effect {}

  /** Run a check and let its outcome come back as {@link Event.CheckFinished}. */
  record RunCheck(CheckRequest request) implements Effect {}

  /** Let a model answer, and what comes of it come back as {@link Event.InquiryCameBack}. */
  record Inquire(Inquiry inquiry) implements Effect {}

  /** Let {@link Event.TimerDue} come at an instant; a timer of the same name is moved. */
  record SetTimer(String name, Instant due) implements Effect {}

  record CancelTimer(String name) implements Effect {}

  /** Let an e-mail go out, once the turn is stored. */
  record SendMail(Mail mail) implements Effect {}

  /** What changes who is known as which contact, and what was tried to become one. */
  sealed interface OfIdentity extends Effect {}

  /**
   * Count what was tried. The turn takes effect only on the count that it was decided on; otherwise
   * it is decided again.
   */
  record CountAttempts(Subject subject, Attempts before, Attempts after) implements OfIdentity {}

  /** Use a pass up. If it is used already, the turn is decided again. */
  record UsePass(Pass pass) implements OfIdentity {}

  /** Know the person at this address as a contact from now on, in later conversations, too. */
  record LinkContact(Contact contact, String how) implements OfIdentity {}

  /** Know the person at this address no longer. */
  record UnlinkContact() implements OfIdentity {}

  /** What outlives the conversation. */
  sealed interface OfCase extends Effect {}

  /** Remember how a problem stands. */
  record KeepProblem(Problem problem) implements OfCase {}

  /** Open a ticket, or keep how it stands now. */
  record KeepTicket(Ticket ticket) implements OfCase {}

  record AddToTicket(TicketNumber ticket, Ticket.Entry entry) implements OfCase {}

  /** Keep a quote as it is now. */
  record KeepQuote(Quote quote) implements OfCase {}

  /** Keep a booking as it is now. */
  record KeepBooking(Booking booking) implements OfCase {}

  /** Open the live-chat window through a day, in the policy's zone. */
  record ExtendWindow(AccountId account, LocalDate until, Agent agent, String reason)
      implements OfCase {}

  /** The customer knows when the live-chat window ends. */
  record ToldOfWindowEnd(AccountId account) implements OfCase {}

  /** Remember whether an article helped. */
  record RateArticle(ArticleSlug article, Rung rung, boolean helped) implements Effect {}
}
