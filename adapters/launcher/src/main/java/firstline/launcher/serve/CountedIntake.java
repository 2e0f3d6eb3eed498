package firstline.launcher.serve;

import firstline.core.conversation.Address.Channel;
import firstline.core.port.Inbound;
import firstline.core.port.Intake;
import java.util.List;
import java.util.Optional;

/** Counts what comes in, by channel, and passes it on. */
record CountedIntake(Intake intake, ChannelCounts counts) implements Intake {
  @Override
  public void accept(List<Inbound> events) {
    intake.accept(events);
    events.forEach(this::count);
  }

  @Override
  public Optional<Outcome> deliver(Inbound event) {
    var outcome = intake.deliver(event);
    count(event);
    return outcome;
  }

  private void count(Inbound event) {
    Channel channel = event.address().channel();
    counts.of(channel).received().increment();
  }
}
