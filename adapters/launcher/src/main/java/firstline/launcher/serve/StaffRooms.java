package firstline.launcher.serve;

import firstline.core.conversation.Address;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Playbook;
import firstline.core.port.AttachmentSource;
import firstline.core.port.Changes;
import firstline.core.port.StaffRoom;
import firstline.core.port.Turn;
import firstline.core.turn.StaffDesk;
import firstline.storage.Storage;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The rooms of platforms in which staff work, and whoever else watches conversations. */
final class StaffRooms implements Changes, AutoCloseable {
  private final Changes others;
  private final List<StaffDesk> desks;

  /**
   * @param others told of every change first
   */
  StaffRooms(
      Changes others,
      List<StaffRoom> rooms,
      Storage storage,
      List<AttachmentSource> attachments,
      Supplier<Playbook> playbook,
      Executor threads) {
    this.others = others;
    var stores =
        new StaffDesk.Stores(
            storage.conversations(),
            storage.staffTopics(),
            storage.caseFiles(),
            storage.followUps(),
            attachments);
    this.desks =
        rooms.stream()
            .map(room -> new StaffDesk(room, stores, playbook, threads, InstantSource.system()))
            .toList();
  }

  void start() {
    desks.forEach(StaffDesk::start);
  }

  @Override
  public void changed(ConversationId conversation, Address address) {
    others.changed(conversation, address);
  }

  @Override
  public void turned(Turn turn) {
    others.turned(turn);
    desks.forEach(desk -> desk.turned(turn));
  }

  @Override
  public void close() throws InterruptedException {
    for (var desk : desks) {
      desk.close();
    }
  }
}
