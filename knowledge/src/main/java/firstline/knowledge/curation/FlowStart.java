package firstline.knowledge.curation;

import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.knowledge.flow.FlowText;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What flows, their languages and their conversations begin with: small, and free of problems. */
public final class FlowStart {
  /** The folder of a flow's conversations, below its own. */
  public static final String CONVERSATIONS = "conversations";

  private static final Pattern PHRASES =
      Pattern.compile("phrases\\.[a-z]{2,3}(?:-[A-Z]{2})?\\.yaml");
  private static final Pattern CONVERSATION =
      Pattern.compile(CONVERSATIONS + "/[a-z0-9]+(?:-[a-z0-9]+)*\\.txt");
  private static final Pattern LANGUAGE = Pattern.compile("(?m)^language:.*$");

  private FlowStart() {}

  /** The files of a new flow: one question, a way for each answer, and a conversation. */
  public static SortedMap<String, String> flow(FlowSlug slug, IssueType issue) {
    var files = new TreeMap<String, String>();
    files.put(
        FlowText.FLOW,
        """
        flow: %s
        issue: %s
        start: works
        steps:
          - ask: works
            variable: works
            kind: yes-no
          - branch: by-answer
            arms:
              - when: works == "yes"
                go: solved
            otherwise: unsolved
          - conclude: solved
            side: customer
            ending: done
          - conclude: unsolved
            side: unknown
            ending: policy
        """
            .formatted(slug, issue));
    files.put(
        phrases(Locale.ENGLISH),
        """
        language: en
        phrases:
          works: Does it work in another browser?
          solved: Then it is your browser. Clear its cache, and try again.
          unsolved: Then we have to look at it.
        """);
    files.put(
        conversation("it-works"),
        conversation(slug)
            + """
            bot Does it work…
            press Yes
            bot Then it is your browser…
            """);
    return files;
  }

  /** The words of a flow in another language: those in English, to be translated. */
  public static String translation(String english, Locale locale) {
    return LANGUAGE.matcher(english).replaceFirst("language: " + locale.toLanguageTag());
  }

  /** A conversation up to where the bot begins. */
  public static String conversation(FlowSlug slug) {
    return """
        given customer C-1001 since 2026-02-20, shared
        clock 2026-03-10 14:00
        command /start flow_%s
        """
        .formatted(slug);
  }

  /** The file of the words in a language. */
  public static String phrases(Locale locale) {
    return "phrases." + locale.toLanguageTag() + ".yaml";
  }

  /** The file of a conversation. */
  public static String conversation(String name) {
    return CONVERSATIONS + "/" + name + ".txt";
  }

  /** Whether a flow may have a file of that name. */
  public static boolean isFile(String name) {
    return name.equals(FlowText.FLOW)
        || PHRASES.matcher(name).matches()
        || CONVERSATION.matcher(name).matches();
  }
}
