package firstline.web.curation;

import firstline.knowledge.curation.Editing.Result;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Objects;

/** What is said after a deed. The address carries how it came out. */
final class Notices {
  private static final Map<String, String> DONE =
      Map.ofEntries(
          Map.entry("saved", "The draft is kept. Customers still get what was published before."),
          Map.entry("submitted", "The draft waits for a second person."),
          Map.entry("returned", "It is a draft again."),
          Map.entry("published", "Published. Customers get it from now on."),
          Map.entry("scheduled", "Scheduled. It is published when its time has come."),
          Map.entry("dropped", "The draft is given up; its revisions stay in the list."),
          Map.entry("restored", "The earlier text is a draft now."),
          Map.entry("shipped", "Customers get the text of the content folder again."),
          Map.entry("archived", "Archived. Customers do not find it any more."),
          Map.entry("unarchived", "It is served again."),
          Map.entry("renamed", "Renamed. The former address leads here."),
          Map.entry("asked", "It waits for a second person, under Former addresses."),
          Map.entry("declined", "Declined. Nothing has changed."),
          Map.entry("led", "The address leads there from now on."),
          Map.entry("forgotten", "The address leads nowhere any more."),
          Map.entry("attached", "The file is kept. Customers get it with the next publishing."),
          Map.entry(
              "detached", "Customers do not get the file any more after the next publishing."),
          Map.entry("left", "The file stays as customers get it."),
          Map.entry("test-saved", "Kept as a test of the search."),
          Map.entry("test-removed", "The test is taken out."),
          Map.entry("settled", "Taken off the list, until one of the two changes."),
          Map.entry("set-aside", "Set aside. It comes back when somebody asks again."));

  private static final Map<String, String> FAILED =
      Map.ofEntries(
          Map.entry("problems", "Not published: the content would have the problems below."),
          Map.entry(
              "broken",
              "Not done: other content refers to it. Mend that first, or lead its address to another article."),
          Map.entry("overtaken", "Not done: somebody else has just changed it. Look again."),
          Map.entry("second", "Not published: a second person has to look at what you wrote."),
          Map.entry("nothing", "Nothing is under way that this could be done with."),
          Map.entry("phrasing", "Not done: name an article that has a list of phrasings."),
          Map.entry("expected", "Not kept: name an article that there is, or none."),
          Map.entry("due", "Not scheduled: choose a time that is still to come."),
          Map.entry(
              "slug",
              "Not done: an address has small letters, digits and hyphens, and must be free."),
          Map.entry("file-none", "Choose a file first."),
          Map.entry("file-large", "Not kept: a file may have up to 5 MB."),
          Map.entry(
              "file-kind",
              "Not kept: it is neither a picture (PNG, JPEG, GIF, WebP) nor a PDF or a text."));

  /** What is said where something was not done. */
  static String words(String failure) {
    return FAILED.getOrDefault(failure, "");
  }

  String notice(Context ctx) {
    return DONE.getOrDefault(Objects.requireNonNullElse(ctx.queryParam("done"), ""), "");
  }

  String error(Context ctx) {
    return FAILED.getOrDefault(Objects.requireNonNullElse(ctx.queryParam("failed"), ""), "");
  }

  /** What follows a page's address: how a deed came out. */
  static String query(String done, Result result) {
    return switch (result) {
      case Result.Done _ -> "?done=" + done;
      case Result.Problems _ -> "?failed=problems";
      case Result.Overtaken _ -> "?failed=overtaken";
      case Result.NeedsSecond _ -> "?failed=second";
      case Result.Nothing _ -> "?failed=nothing";
    };
  }
}
