package firstline.web.curation;

import firstline.core.curation.Revision;
import firstline.core.desk.AgentId;
import firstline.core.port.AttachmentSource.Content;
import firstline.knowledge.article.Article;
import firstline.knowledge.article.ArticleFile;
import firstline.knowledge.curation.FileDesk;
import firstline.knowledge.curation.FileDesk.Brought;
import firstline.knowledge.curation.FileDesk.Fault;
import firstline.knowledge.curation.Proof;
import firstline.knowledge.source.Located;
import firstline.web.frame.Enclosed;
import firstline.web.login.Journal;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** What the editor does with the files beside an article. */
final class FileDeeds {
  static final String ATTACH = "attach";

  /** A deed with a file that is there: what to do, and its name. */
  private static final Pattern ON_A_FILE = Pattern.compile("(detach|leave):(.+)");

  private final CurationPorts ports;
  private final Journal journal;
  private final FileDesk desk;

  FileDeeds(CurationPorts ports, Journal journal) {
    this.ports = ports;
    this.journal = journal;
    this.desk = new FileDesk(ports.publishing(), ports.documents());
  }

  /** Whether a button of the editor is one of these. */
  static boolean isOne(String deed) {
    return deed.equals(ATTACH) || ON_A_FILE.matcher(deed).matches();
  }

  /** Does it and says how it came out, as the query of the page that follows. */
  String act(Context ctx, Reading reading, String deed, AgentId me) {
    var named = ON_A_FILE.matcher(deed);
    if (!named.matches()) {
      return attach(ctx, reading, me);
    }
    var file =
        ArticleFile.of(reading.slug(), named.group(2))
            .orElseThrow(() -> new BadRequestResponse("There is no such file."));
    boolean leaves = named.group(1).equals("leave");
    boolean done = leaves ? desk.leave(file) : desk.remove(file, me, ports.times().now());
    return done ? did(me, leaves ? "left" : "detached", file) : "?failed=nothing";
  }

  private String attach(Context ctx, Reading reading, AgentId me) {
    var files = files(ctx);
    if (files.isEmpty()) {
      return "?failed=file-none";
    }
    var query = "";
    for (var file : files) {
      query = attach(reading, file, me);
      if (query.startsWith("?failed")) {
        return query;
      }
    }
    return query;
  }

  private String attach(Reading reading, UploadedFile file, AgentId me) {
    if (file.size() > ArticleFile.MOST_BYTES) {
      return "?failed=file-large";
    }
    return switch (desk.bring(
        reading.slug(), file.filename(), content(file), me, ports.times().now())) {
      case Brought.Kept(var kept) -> did(me, "attached", kept);
      case Brought.Refused(var fault) ->
          fault == Fault.TOO_LARGE ? "?failed=file-large" : "?failed=file-kind";
      case Brought.Overtaken() -> "?failed=overtaken";
    };
  }

  private String did(AgentId me, String done, ArticleFile file) {
    journal.did(me, "article." + done, file.article() + "/" + file.name(), "");
    return "?done=" + done + "#files";
  }

  /** Makes the files be what they were while an earlier text was the newest. */
  void restore(Reading reading, int number, String text, AgentId me) {
    var shown =
        Proof.read(ports.library().content(), reading.path(), text)
            .article()
            .map(Article::files)
            .orElse(List.of());
    var until =
        reading.revisions().stream()
            .filter(revision -> revision.number() == number + 1)
            .findFirst()
            .map(Revision::writing)
            .map(writing -> writing.at())
            .orElse(ports.times().now());
    var names = shown.stream().map(Located::value).toList();
    desk.restore(reading.slug(), names, until, me, ports.times().now());
  }

  /** Answers with a file as it would be published. */
  void show(Context ctx) {
    var file =
        ArticleFile.of(Slugs.named(ctx), ctx.pathParam("name")).orElseThrow(NotFoundResponse::new);
    var bytes = desk.look(file).orElseThrow(NotFoundResponse::new);
    Enclosed.answer(ctx, new Content(bytes, file.type().mime()));
  }

  private static List<UploadedFile> files(Context ctx) {
    return ctx.isMultipartFormData()
        ? ctx.uploadedFiles("file").stream().filter(file -> file.size() > 0).toList()
        : List.of();
  }

  private static byte[] content(UploadedFile file) {
    try (var in = file.content()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file cannot be read", e);
    }
  }
}
