package firstline.web.login;

import firstline.core.conversation.Address;
import firstline.core.desk.AgentId;
import firstline.core.port.StaffDirectory;
import firstline.core.port.StaffJoins;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Staff for tests, in memory, with the rules of the port. */
public final class MemoryStaff implements StaffDirectory, StaffJoins {
  private record Link(AgentId member, Instant expiresAt) {}

  private final List<Member> members = new ArrayList<>();
  private final List<Handle> handles = new ArrayList<>();
  public final Map<String, Session> sessions = new HashMap<>();
  private final Map<String, Link> links = new HashMap<>();

  /** A member who is met on a platform. */
  public synchronized Member meets(String name) {
    var member = add("telegram-" + name + "@staff.invalid", name, Rank.AGENT, Optional.empty());
    handles.add(new Handle(Address.Channel.TELEGRAM, member.id(), member.id()));
    return member;
  }

  @Override
  public synchronized List<Handle> handles() {
    return List.copyOf(handles);
  }

  @Override
  public synchronized void act(AgentId met, AgentId as) {
    handles.replaceAll(
        handle -> handle.met().equals(met) ? new Handle(handle.channel(), met, as) : handle);
  }

  @Override
  public synchronized boolean isEmpty() {
    return members.isEmpty();
  }

  @Override
  public synchronized Optional<Member> byEmail(String email) {
    return members.stream().filter(m -> m.email().equalsIgnoreCase(email)).findFirst();
  }

  @Override
  public synchronized Optional<Member> byId(AgentId id) {
    return members.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  @Override
  public synchronized List<Member> all() {
    return List.copyOf(members);
  }

  @Override
  public synchronized Member add(
      String email, String name, Rank rank, Optional<String> passwordHash) {
    if (byEmail(email).isPresent()) {
      throw new IllegalStateException("There is a member with the address " + email);
    }
    var id = new AgentId(members.size() + 1L);
    var member = new Member(id, email, name, rank, passwordHash, true);
    members.add(member);
    return member;
  }

  @Override
  public synchronized void change(Member member) {
    members.replaceAll(m -> m.id().equals(member.id()) ? member : m);
  }

  @Override
  public synchronized void open(Session session) {
    sessions.put(session.tokenHash(), session);
  }

  @Override
  public synchronized Optional<Session> session(String tokenHash, Instant now) {
    return Optional.ofNullable(sessions.get(tokenHash)).filter(s -> now.isBefore(s.expiresAt()));
  }

  @Override
  public synchronized void extend(String tokenHash, Instant expiresAt) {
    sessions.computeIfPresent(
        tokenHash, (hash, s) -> new Session(hash, s.member(), s.createdAt(), expiresAt));
  }

  @Override
  public synchronized void end(String tokenHash) {
    sessions.remove(tokenHash);
  }

  @Override
  public synchronized void endAll(AgentId member) {
    sessions.values().removeIf(s -> s.member().equals(member));
  }

  @Override
  public synchronized void invite(String tokenHash, AgentId member, Instant expiresAt) {
    links.put(tokenHash, new Link(member, expiresAt));
  }

  @Override
  public synchronized Optional<AgentId> invited(String tokenHash, Instant now) {
    return Optional.ofNullable(links.get(tokenHash))
        .filter(link -> now.isBefore(link.expiresAt()))
        .map(Link::member);
  }

  @Override
  public synchronized Optional<AgentId> redeem(String tokenHash, Instant now) {
    var member = invited(tokenHash, now);
    links.remove(tokenHash);
    return member;
  }
}
