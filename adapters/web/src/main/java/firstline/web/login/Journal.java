package firstline.web.login;

import firstline.core.desk.AgentId;
import firstline.core.port.AuditLog;
import java.time.InstantSource;
import java.util.Optional;

/** Writes down what staff did, at the moment it is done. */
public final class Journal {
  private final AuditLog log;
  private final InstantSource clock;

  public Journal(AuditLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /**
   * An act of somebody who is logged in.
   *
   * @param action a stable dotted name, for example {@code staff.invited}
   * @param subject what it was done to
   * @param detail more for people; never a secret
   */
  public void did(AgentId who, String action, String subject, String detail) {
    log.record(new AuditLog.Entry(clock.instant(), Optional.of(who), action, subject, detail));
  }

  /** Something that happened while nobody was logged in. */
  public void happened(String action, String subject, String detail) {
    log.record(new AuditLog.Entry(clock.instant(), Optional.empty(), action, subject, detail));
  }
}
