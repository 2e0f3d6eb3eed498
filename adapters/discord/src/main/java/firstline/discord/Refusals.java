package firstline.discord;

import java.util.Set;

/** What Discord means when it says no, by its own numbers. */
final class Refusals {
  static final int UNKNOWN_CHANNEL = 10_003;
  static final int UNKNOWN_MESSAGE = 10_008;
  static final int UNKNOWN_ROLE = 10_011;

  private static final int UNKNOWN_MEMBER = 10_007;
  private static final int UNKNOWN_USER = 10_013;

  private static final int MISSING_ACCESS = 50_001;
  private static final int CLOSED_TO_US = 50_007;
  private static final int NOT_OURS = 50_005;
  private static final int NO_PERMISSION = 50_013;
  private static final int NOT_FOR_TEXT = 50_008;
  private static final int THREAD_ARCHIVED = 50_083;
  private static final int NO_SHARED_SERVER = 50_278;

  private static final Set<Integer> ROOM_IS_GONE =
      Set.of(
          UNKNOWN_CHANNEL,
          MISSING_ACCESS,
          CLOSED_TO_US,
          NO_PERMISSION,
          NOT_FOR_TEXT,
          THREAD_ARCHIVED,
          NO_SHARED_SERVER);

  private static final int HAS_THREAD = 160_004;

  private Refusals() {}

  /** A message has its thread already. */
  static boolean hasThread(Answer.Declined<?> no) {
    return no.code() == HAS_THREAD;
  }

  /** A thread was archived and locked. */
  static boolean isArchived(Answer.Declined<?> no) {
    return no.code() == THREAD_ARCHIVED;
  }

  /** A thread or its first message is gone. */
  static boolean isGone(Answer.Declined<?> no) {
    return no.code() == UNKNOWN_CHANNEL || no.code() == UNKNOWN_MESSAGE;
  }

  static boolean roomIsGone(Answer.Declined<?> no) {
    return ROOM_IS_GONE.contains(no.code());
  }

  static boolean nothingToEdit(Answer.Declined<?> no) {
    return no.code() == UNKNOWN_MESSAGE || no.code() == NOT_OURS;
  }

  static boolean noSuchMemberOrRole(Answer.Declined<?> no) {
    return no.code() == UNKNOWN_MEMBER || no.code() == UNKNOWN_USER || no.code() == UNKNOWN_ROLE;
  }

  /** A permission is missing, or what is asked for stands above us. */
  static boolean notAllowed(Answer.Declined<?> no) {
    return no.code() == NO_PERMISSION || no.code() == MISSING_ACCESS;
  }

  /** The room cannot be read any more, or never could. */
  static boolean notToBeRead(Answer.Declined<?> no) {
    return no.code() == UNKNOWN_CHANNEL || no.code() == MISSING_ACCESS;
  }
}
