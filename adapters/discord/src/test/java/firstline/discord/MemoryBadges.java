package firstline.discord;

import firstline.core.conversation.Address.Channel;
import firstline.core.port.Badges;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who is to have a badge is what a test says. */
final class MemoryBadges implements Badges {
  private final List<Holder> holders = new CopyOnWriteArrayList<>();
  private final Set<Given> given = ConcurrentHashMap.newKeySet();

  void has(String person, String plan) {
    holders.add(new Holder(person, plan));
  }

  void logsOut(String person) {
    holders.removeIf(holder -> holder.person().equals(person));
  }

  @Override
  public List<Holder> holders(Channel channel) {
    return List.copyOf(holders);
  }

  @Override
  public List<Given> given(Channel channel) {
    return List.copyOf(given);
  }

  @Override
  public void gave(Channel channel, Given badge) {
    given.add(badge);
  }

  @Override
  public void took(Channel channel, Given badge) {
    given.remove(badge);
  }
}
