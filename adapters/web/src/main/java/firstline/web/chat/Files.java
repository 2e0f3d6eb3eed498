package firstline.web.chat;

import firstline.core.conversation.Attachment;
import firstline.core.message.FileType;
import firstline.core.port.Uploads;
import firstline.web.chat.Reception.Problem;
import firstline.web.frame.Enclosed;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Takes files from visitors, and shows them to whoever knows their reference. */
final class Files {
  /** What came of the files of one post. */
  sealed interface Received {
    record Kept(List<Attachment> attachments) implements Received {}

    record Refused(Problem problem) implements Received {}
  }

  /** The most that one file may have, in bytes. */
  static final int LARGEST = 10 * 1024 * 1024;

  static final int AT_ONCE = 2;

  private static final String UNKNOWN =
      "” is of a kind that we cannot open: send a picture, a PDF, a text or a ZIP file.";
  private static final int NAME = 120;

  private final Uploads uploads;

  Files(Uploads uploads) {
    this.uploads = uploads;
  }

  /** Keeps all files of a post, or none. */
  Received receive(Context ctx) {
    var files = files(ctx);
    if (files.size() > AT_ONCE) {
      return refused(422, "Send at most " + AT_ONCE + " files at once.");
    }
    var contents = new LinkedHashMap<UploadedFile, byte[]>();
    for (var file : files) {
      if (file.size() > LARGEST) {
        return refused(413, "“" + name(file) + "” is larger than 10 MB. Send a smaller one.");
      }
      var content = content(file);
      if (FileType.of(content).isEmpty()) {
        return refused(415, "“" + name(file) + UNKNOWN);
      }
      contents.put(file, content);
    }
    var kept = new ArrayList<Attachment>();
    contents.forEach(
        (file, content) ->
            FileType.of(content).ifPresent(type -> kept.add(keep(file, content, type))));
    return new Received.Kept(List.copyOf(kept));
  }

  private static List<UploadedFile> files(Context ctx) {
    return ctx.isMultipartFormData()
        ? ctx.uploadedFiles("file").stream().filter(file -> file.size() > 0).toList()
        : List.of();
  }

  /** Answers with a file. Only pictures are shown in place; nothing in a file can run. */
  void show(Context ctx) {
    var content = uploads.find(ctx.pathParam("ref")).orElseThrow(NotFoundResponse::new);
    Enclosed.answer(ctx.header("Cache-Control", "private, max-age=31536000, immutable"), content);
  }

  private Attachment keep(UploadedFile file, byte[] content, FileType type) {
    return new Attachment(
        type.isPicture() ? Attachment.Kind.PHOTO : Attachment.Kind.DOCUMENT,
        Optional.of(uploads.keep(content, type.mime())),
        Optional.of(name(file)),
        Optional.of(type.mime()),
        content.length,
        Optional.empty());
  }

  private static byte[] content(UploadedFile file) {
    try (var in = file.content()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file cannot be read", e);
    }
  }

  private static String name(UploadedFile file) {
    var plain = file.filename().replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
    var name = plain.isEmpty() ? "file" : plain;
    return name.length() <= NAME ? name : name.substring(0, NAME - 1) + "…";
  }

  private static Received refused(int status, String words) {
    return new Received.Refused(new Problem(status, words));
  }
}
