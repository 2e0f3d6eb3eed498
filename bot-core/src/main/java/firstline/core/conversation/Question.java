package firstline.core.conversation;

import firstline.core.customer.ServiceId;
import firstline.core.followup.Circumstance;
import firstline.core.policy.Detail;
import firstline.core.policy.Urgency;
import firstline.core.policy.Wording;
import java.util.List;

/** Something that a decision turns on and only the customer can tell. */
public sealed interface Question {
  /** What it is about in a button's {@link firstline.core.message.Action.Tell}. */
  String subject();

  /** Which of several services it is. */
  record WhichService(List<ServiceId> services) implements Question {
    public WhichService {
      services = List.copyOf(services);
    }

    @Override
    public String subject() {
      return "service";
    }
  }

  /** What kind of request it is to be, where kinds differ in price or promise (LX-5). */
  record HowUrgent(List<Urgency> kinds) implements Question {
    public HowUrgent {
      kinds = List.copyOf(kinds);
    }

    @Override
    public String subject() {
      return "urgency";
    }
  }

  record HowManyAccounts() implements Question {
    @Override
    public String subject() {
      return "accounts";
    }
  }

  record IsItSo(Circumstance circumstance) implements Question {
    @Override
    public String subject() {
      return Wording.of(circumstance);
    }
  }

  /** A detail that is wanted before a ticket (ITP-3), in the customer's words. */
  record WhatExactly(Detail detail) implements Question {
    @Override
    public String subject() {
      return Wording.of(detail);
    }
  }
}
