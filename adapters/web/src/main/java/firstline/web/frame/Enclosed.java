package firstline.web.frame;

import firstline.core.message.FileType;
import firstline.core.port.AttachmentSource.Content;
import io.javalin.http.Context;
import java.util.Arrays;

/**
 * Answers with a file that somebody brought. Pictures are shown in place; nothing in it can run.
 */
public final class Enclosed {
  private Enclosed() {}

  /** Answers with the file; how long it may be kept is for the caller to say. */
  public static void answer(Context ctx, Content file) {
    boolean picture =
        Arrays.stream(FileType.values())
            .anyMatch(type -> type.isPicture() && type.mime().equals(file.mime()));
    ctx.header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Content-Disposition", picture ? "inline" : "attachment");
    ctx.contentType(file.mime().startsWith("text/") ? "text/plain; charset=utf-8" : file.mime())
        .result(file.bytes());
  }
}
