package firstline.core.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * How the answer to a case changes as time goes on and nothing else does: through the end of the
 * window, business hours, a booked session. Found at the instants at which these can change, not by
 * trying.
 *
 * @param stretches without gaps, each with another answer than the one before; never empty
 */
public record Outlook(List<Stretch> stretches) {
  public Outlook {
    stretches = List.copyOf(stretches);
  }

  /**
   * A time through which the answer is the same.
   *
   * @param to not included
   * @param verdict the one at its beginning
   */
  public record Stretch(OffsetDateTime from, OffsetDateTime to, Verdict verdict) {}

  /**
   * Looks ahead from the time of a case. All times have the offset of the policy's zone.
   *
   * @param days how many calendar days, that of the case included; at least 1
   * @throws PolicyFault if the policy cannot decide it at some time
   */
  public static Outlook of(Policy policy, Case request, int days) {
    var zone = policy.zone();
    var start = request.at().toInstant();
    var end = LocalDate.ofInstant(start, zone).plusDays(days).atStartOfDay(zone).toInstant();
    var stretches = new ArrayList<Stretch>();
    for (var moment : moments(policy, request, start, end)) {
      var from = moment.atZone(zone).toOffsetDateTime();
      var verdict = policy.decide(request.at(from));
      if (stretches.isEmpty() || !stretches.getLast().verdict().sameAnswerAs(verdict)) {
        stretches.add(new Stretch(from, end.atZone(zone).toOffsetDateTime(), verdict));
      }
    }
    return new Outlook(closed(stretches));
  }

  /** The start, and every later instant at which something that rules look at can change. */
  private static TreeSet<Instant> moments(Policy policy, Case request, Instant start, Instant end) {
    var moments = new TreeSet<Instant>();
    var first = LocalDate.ofInstant(start, policy.zone());
    var last = LocalDate.ofInstant(end, policy.zone());
    for (var day : first.datesUntil(last).toList()) {
      moments.add(day.atStartOfDay(policy.zone()).toInstant());
      policy.hours().ifPresent(hours -> moments.addAll(hours.boundsOf(day)));
    }
    request
        .party()
        .flatMap(Case.Party::session)
        .ifPresent(session -> moments.addAll(List.of(session.from(), session.to())));
    moments.removeIf(moment -> moment.isBefore(start) || !moment.isBefore(end));
    moments.add(start);
    return moments;
  }

  /** Each stretch ends where the next begins. */
  private static List<Stretch> closed(List<Stretch> open) {
    var closed = new ArrayList<Stretch>();
    for (int i = 0; i < open.size(); i++) {
      var to = i + 1 < open.size() ? open.get(i + 1).from() : open.get(i).to();
      closed.add(new Stretch(open.get(i).from(), to, open.get(i).verdict()));
    }
    return closed;
  }
}
