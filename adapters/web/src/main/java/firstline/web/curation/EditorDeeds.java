package firstline.web.curation;

import firstline.core.curation.Revision.Writing;
import firstline.core.desk.AgentId;
import firstline.knowledge.curation.Editing;
import firstline.knowledge.curation.Editing.Result;
import firstline.web.login.Door;
import firstline.web.login.Journal;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.Optional;

/** What the buttons of the editor do. What was typed is kept first, whichever is pressed. */
final class EditorDeeds {
  private static final int LONGEST_NOTE = 300;

  private final CurationPorts ports;
  private final Editing editing;
  private final Journal journal;
  private final EditorPage page;
  private final FileDeeds files;

  EditorDeeds(CurationPorts ports, Journal journal, EditorPage page, FileDeeds files) {
    this.ports = ports;
    this.editing = ports.editing();
    this.journal = journal;
    this.page = page;
    this.files = files;
  }

  /** The deeds of the editor's form, with what was typed into it. */
  void act(Context ctx) {
    var reading = Reading.of(ctx, ports);
    var text = EditorPage.plain(Objects.requireNonNullElse(ctx.formParam("text"), ""));
    var me = Door.member(ctx).id();
    var deed = Objects.requireNonNullElse(ctx.formParam("deed"), "save");
    if (deed.equals("save") || !EditorPage.plain(reading.text(ports)).equals(text)) {
      var saved = save(ctx, reading, text, me);
      if (!(saved instanceof Result.Done)) {
        page.showTyped(
            ctx,
            reading,
            text,
            "Not kept: somebody else has changed it in the meantime. Your text is still here; compare it with"
                + " the revisions below, and press again to keep yours.");
        return;
      }
    }
    seeOther(ctx, reading, follow(ctx, reading, deed, me));
  }

  private Result save(Context ctx, Reading reading, String text, AgentId me) {
    var typed = Objects.requireNonNullElse(ctx.formParam("note"), "").strip();
    var note = typed.substring(0, Math.min(typed.length(), LONGEST_NOTE));
    var writing = new Writing(Optional.of(me), ports.times().now(), note, Optional.of(text));
    var result = editing.save(reading.path(), version(ctx), writing);
    if (result instanceof Result.Done) {
      journal.did(me, "article.drafted", reading.subject(), note);
    }
    return result;
  }

  private String follow(Context ctx, Reading reading, String deed, AgentId me) {
    if (FileDeeds.isOne(deed)) {
      return files.act(ctx, reading, deed, me);
    }
    var path = reading.path();
    return switch (deed) {
      case "save" -> "?done=saved";
      case "submit" ->
          told(reading, me, "submitted", editing.submit(path, me, ports.times().now()));
      case "publish" -> told(reading, me, "published", editing.publish(path, me));
      case "schedule" -> schedule(ctx, reading, me);
      case "return" -> told(reading, me, "returned", editing.giveBack(path));
      case "drop" -> told(reading, me, "dropped", editing.drop(path));
      default -> throw new BadRequestResponse("There is no deed '" + deed + "'.");
    };
  }

  private String schedule(Context ctx, Reading reading, AgentId me) {
    var due = ports.times().instant(Objects.requireNonNullElse(ctx.formParam("due"), ""));
    return due.filter(at -> at.isAfter(ports.times().now()))
        .map(at -> told(reading, me, "scheduled", editing.schedule(reading.path(), me, at)))
        .orElse("?failed=due");
  }

  /** An earlier text becomes a draft. */
  void restore(Context ctx) {
    var reading = Reading.of(ctx, ports);
    var me = Door.member(ctx).id();
    int number = number(ctx);
    var text = reading.written(number);
    if (text.isEmpty()) {
      throw new BadRequestResponse("That revision has no text.");
    }
    var writing = new Writing(Optional.of(me), ports.times().now(), "as revision " + number, text);
    var result = editing.save(reading.path(), reading.document().version(), writing);
    if (result instanceof Result.Done) {
      files.restore(reading, number, text.get(), me);
    }
    seeOther(ctx, reading, told(reading, me, "restored", result));
  }

  /** What the content folder has is served again. */
  void ship(Context ctx) {
    var reading = Reading.of(ctx, ports);
    var me = Door.member(ctx).id();
    var result = editing.rollBack(reading.path(), Optional.empty());
    seeOther(ctx, reading, told(reading, me, "shipped", result));
  }

  private String told(Reading reading, AgentId me, String done, Result result) {
    if (result instanceof Result.Done) {
      journal.did(me, "article." + done, reading.subject(), "");
    }
    return Notices.query(done, result);
  }

  private static void seeOther(Context ctx, Reading reading, String query) {
    ctx.redirect(reading.base() + query, HttpStatus.SEE_OTHER);
  }

  private static long version(Context ctx) {
    return parsed(ctx, "version");
  }

  private static int number(Context ctx) {
    return Math.toIntExact(parsed(ctx, "revision"));
  }

  private static long parsed(Context ctx, String field) {
    try {
      return Long.parseLong(Objects.requireNonNullElse(ctx.formParam(field), ""));
    } catch (NumberFormatException e) {
      throw new BadRequestResponse("The form has no number '" + field + "'.");
    }
  }
}
