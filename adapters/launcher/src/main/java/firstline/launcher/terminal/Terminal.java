package firstline.launcher.terminal;

import firstline.backoffice.identity.HmacSignet;
import firstline.core.port.Spending;
import firstline.core.turn.Engine;
import firstline.knowledge.content.Library;
import firstline.launcher.serve.CheckPiece;
import firstline.launcher.serve.Contents;
import firstline.launcher.serve.Core;
import firstline.launcher.serve.Crew;
import firstline.launcher.serve.ModelPiece;
import firstline.launcher.serve.Source;
import firstline.launcher.settings.Settings;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Lets somebody talk to the bot until their input ends. */
public final class Terminal {
  private final Settings settings;
  private final Source content;
  private final Locale language;

  /**
   * @param content what the bot answers from
   * @param language what the customer's client is set to
   */
  public Terminal(Settings settings, Source content, Locale language) {
    this.settings = settings;
    this.content = content;
    this.language = language;
  }

  /**
   * Talks.
   *
   * @param in what the customer types, a line each
   * @param out where the bot's words go
   * @throws firstline.launcher.serve.CannotStart if the content cannot be served
   */
  public void talk(BufferedReader in, PrintWriter out) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("firstline-chat");
    try {
      talk(in, out, folder);
    } finally {
      remove(folder);
    }
  }

  private void talk(BufferedReader in, PrintWriter out, Path folder)
      throws IOException, InterruptedException {
    var clock = InstantSource.system();
    var screen = new TerminalSender(out);
    var library = Contents.open(content, settings.support().choice(), "http://127.0.0.1:8080");
    try (var crew = new Crew();
        var checks = new CheckPiece(settings.support().checks(), clock);
        var storage = Storage.open(StorageSettings.in(folder));
        var model = ModelPiece.of(settings.model(), folder, clock, Spending.FORGOTTEN);
        var engine = engine(storage, library, checks, model, screen, crew)) {
      engine.start();
      var talk = new TerminalTalk(engine, storage.conversations(), screen, language, clock);
      talk.begin();
      for (var line = in.readLine(); line != null && !leaves(line); line = in.readLine()) {
        talk.line(line);
      }
      talk.settle();
    }
  }

  /** Nothing is kept, so codes and links are good for this run only, and no e-mail is sent. */
  private static Engine engine(
      Storage storage,
      Library library,
      CheckPiece checks,
      ModelPiece model,
      TerminalSender screen,
      Crew crew) {
    return Core.engine(
        storage,
        model.knowledge(library, Contents.editions(storage, InstantSource.system())),
        library::playbook,
        checks,
        model.answering(library),
        new HmacSignet(UUID.randomUUID().toString()),
        Optional.empty(),
        List.of(screen),
        (_, _) -> {},
        crew.threads());
  }

  private static boolean leaves(String line) {
    return line.strip().equals("/quit");
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
