package firstline.core.port;

import firstline.core.conversation.Address;
import firstline.core.conversation.Inquiry;

/** Answers questions from articles in its own words. Optional: everything works without it. */
public interface Answering {
  /** Where no model is set. */
  Answering NONE =
      new Answering() {
        @Override
        public boolean isOpen(Address customer) {
          return false;
        }

        @Override
        public Inquiry.Outcome answer(Inquiries.Asked asked) {
          return new Inquiry.Unanswered("no model is set");
        }
      };

  /**
   * Whether a question of this customer is worth asking now: a model is set, works as far as is
   * known, and the budget has something left. Quick and local.
   */
  boolean isOpen(Address customer);

  /**
   * Answers within its own time limit, on the budget of the customer. Slow.
   *
   * @return an answer whose sentences were all checked against their sources, or why there is none
   * @throws java.util.concurrent.CancellationException if the program ends before the answer
   */
  Inquiry.Outcome answer(Inquiries.Asked asked);
}
