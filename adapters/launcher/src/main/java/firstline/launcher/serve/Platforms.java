package firstline.launcher.serve;

import firstline.core.port.AttachmentSource;
import firstline.core.port.Intake;
import firstline.core.port.MessageFiles;
import firstline.core.port.Sender;
import firstline.core.port.StaffRoom;
import firstline.core.port.Uploads;
import firstline.launcher.settings.Settings;
import firstline.web.chat.WebAttachments;
import firstline.web.frame.Routes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platforms beside our own web pages, as far as they are switched on. */
record Platforms(Optional<TelegramPiece> telegram, Optional<DiscordPiece> discord) {
  static Platforms open(Settings settings, InstantSource clock) {
    return new Platforms(
        settings.telegram().map(wanted -> TelegramPiece.open(wanted, clock)),
        settings.discord().map(wanted -> DiscordPiece.open(wanted, clock)));
  }

  /** Whether any of them is switched on. */
  boolean any() {
    return telegram.isPresent() || discord.isPresent();
  }

  /**
   * What sends to them.
   *
   * @param files what articles show
   */
  List<Sender> senders(MessageFiles files) {
    var senders = new ArrayList<Sender>();
    telegram.map(piece -> piece.sender(files)).ifPresent(senders::add);
    discord.map(piece -> piece.sender(files)).ifPresent(senders::add);
    return senders;
  }

  /** Where staff work on a platform. */
  List<StaffRoom> staffRooms() {
    var rooms = new ArrayList<StaffRoom>();
    telegram.flatMap(TelegramPiece::staffRoom).ifPresent(rooms::add);
    discord.flatMap(DiscordPiece::staffRoom).ifPresent(rooms::add);
    return rooms;
  }

  List<AttachmentSource> attachments() {
    var sources = new ArrayList<AttachmentSource>();
    telegram.map(TelegramPiece::attachments).ifPresent(sources::add);
    discord.map(DiscordPiece::attachments).ifPresent(sources::add);
    return sources;
  }

  /** Where what customers sent is fetched from, on our own pages, too. */
  List<AttachmentSource> attachments(Uploads uploads) {
    var sources = new ArrayList<AttachmentSource>();
    sources.add(new WebAttachments(uploads));
    sources.addAll(attachments());
    return sources;
  }

  /**
   * Where a conversation is continued, as facts of the playbook: what a token is put after.
   *
   * @param web where our own pages are reached, without a slash at the end
   */
  Map<String, String> places(String web) {
    var places = new HashMap<String, String>();
    places.put("continue.web", web + "/chat?link=");
    telegram.flatMap(TelegramPiece::link).ifPresent(link -> places.put("continue.telegram", link));
    discord.ifPresent(_ -> places.put("continue.discord", ""));
    return places;
  }

  /** What they need from our web server. */
  List<Routes> routes() {
    return telegram.flatMap(TelegramPiece::webhook).stream().toList();
  }

  /** Starts to receive; that ends before anything that was opened earlier. */
  void start(Intake intake, Foundation foundation, Closers closers) {
    var entrance = foundation.entrance();
    telegram.ifPresent(piece -> piece.start(intake, entrance));
    telegram.ifPresent(piece -> closers.add("telegram's receiving", piece::stopReceiving));
    discord.ifPresent(piece -> piece.start(intake, foundation));
    discord.ifPresent(piece -> closers.add("discord's receiving", piece::stopReceiving));
  }

  /** What does not work, a line each. */
  List<String> unready() {
    var reasons = new ArrayList<String>();
    telegram.flatMap(TelegramPiece::unready).ifPresent(why -> reasons.add("telegram: " + why));
    discord.flatMap(DiscordPiece::unready).ifPresent(why -> reasons.add("discord: " + why));
    return reasons;
  }

  /** How each of them is, a line each, for whoever started the program. */
  List<String> greeting() {
    return List.of(
        "  telegram        " + telegram.map(TelegramPiece::words).orElse("off"),
        "  discord         " + discord.map(DiscordPiece::words).orElse("off"));
  }

  void close() {
    discord.ifPresent(DiscordPiece::close);
    telegram.ifPresent(TelegramPiece::close);
  }
}
