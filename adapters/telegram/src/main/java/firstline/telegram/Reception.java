package firstline.telegram;

import firstline.core.port.Inbound;
import firstline.core.port.Intake;
import firstline.core.port.StorageFault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Takes updates in: maps them, has them stored, then answers the presses among them. */
final class Reception {
  private static final Logger log = LoggerFactory.getLogger(Reception.class);

  private final Updates updates;
  private final Optional<StaffReception> staff;
  private final Intake intake;
  private final Presses presses;
  private final Figures figures;
  private final InstantSource clock;

  /**
   * @param staff takes what comes from the staff's group, if there is one
   */
  Reception(
      Updates updates,
      Optional<StaffReception> staff,
      Intake intake,
      Presses presses,
      Figures figures,
      InstantSource clock) {
    this.updates = updates;
    this.staff = staff;
    this.intake = intake;
    this.presses = presses;
    this.figures = figures;
    this.clock = clock;
  }

  /**
   * Takes updates in, oldest first. When it returns they may be acknowledged.
   *
   * @throws RuntimeException if they could not be stored; they must come again
   */
  void take(List<Update> batch) {
    var now = clock.instant();
    var once = withoutRepeats(batch);
    var inbound = once.stream().flatMap(update -> map(update, now).stream()).toList();
    if (!inbound.isEmpty()) {
      intake.accept(inbound);
    }
    figures.countReceived(inbound.size());
    figures.countIgnored(once.size() - inbound.size());
    presses.answer(once.stream().filter(update -> !isStaffs(update)).toList(), clock.instant());
  }

  private static List<Update> withoutRepeats(List<Update> batch) {
    var byId = new LinkedHashMap<Integer, Update>();
    batch.forEach(update -> byId.putIfAbsent(update.getUpdateId(), update));
    return new ArrayList<>(byId.values());
  }

  private Optional<Inbound> map(Update update, Instant now) {
    try {
      return isStaffs(update)
          ? staff.flatMap(room -> room.inbound(update, now))
          : updates.inbound(update, now);
    } catch (StorageFault e) {
      // It must come again.
      throw e;
    } catch (RuntimeException e) {
      // One update that nobody foresaw must not keep all that follow it from us.
      log.error("update {} cannot be understood and is passed over", update.getUpdateId(), e);
      return Optional.empty();
    }
  }

  private boolean isStaffs(Update update) {
    return staff.filter(room -> room.isOurs(update)).isPresent();
  }
}
