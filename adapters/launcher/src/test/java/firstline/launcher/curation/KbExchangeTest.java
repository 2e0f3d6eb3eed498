package firstline.launcher.curation;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.curation.DocumentPath;
import firstline.launcher.command.ContentCommand;
import firstline.launcher.command.KbCommand;
import firstline.launcher.command.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KbExchangeTest {
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0aff00fe0d0a0d");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Runs a command of a desk with a data folder of its own. */
  private int run(String desk, String... arguments) throws IOException {
    var home = Files.createDirectories(folder.resolve(desk));
    return KbCommand.in(new Surroundings(Map.of(), home, Desk.CONTENT.toAbsolutePath()))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private static SortedMap<String, String> files(Path root) throws IOException {
    var files = new TreeMap<String, String>();
    try (var walk = Files.walk(root)) {
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        // Latin-1 keeps every byte apart.
        files.put(
            root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private Path write(Path root, String file, String text) throws IOException {
    var path = root.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private static String article(String slug, String end) {
    return String.join(
        end,
        "---",
        "slug: " + slug,
        "title: Quokkas äöü 🦘",
        "summary: About them.  ",
        "group: some",
        "audience: customer",
        "platforms: [shared]",
        "issueTypes: [website-down]",
        "phrasings: [where are the quokkas]",
        "related: [site-down]",
        "owner: support",
        "review: 2027-01-01",
        "---",
        "## Guide",
        "1. Look at {{panelUrl}}.\t");
  }

  @Test
  @DisplayName("articles go out and come in again byte for byte, whatever their line ends are")
  void roundTrip() throws IOException {
    var first = folder.resolve("out1");
    assertThat(run("a", "export", first.toString())).isZero();
    var shipped = files(first);
    assertThat(shipped)
        .isEqualTo(
            files(Desk.CONTENT).entrySet().stream()
                .filter(file -> file.getKey().startsWith("articles/"))
                .collect(
                    TreeMap::new, (all, e) -> all.put(e.getKey(), e.getValue()), TreeMap::putAll));

    write(
        first,
        "articles/quokka-unix/en.md",
        article("quokka-unix", "\n") + "\n\n![One of them](quokka_1.png)\n");
    Files.write(first.resolve("articles/quokka-unix/quokka_1.png"), PNG);
    write(
        first, "articles/quokka-dos/en.md", "\uFEFF" + article("quokka-dos", "\r\n") + "\r\n\r\n");
    write(first, "redirects.yaml", "# former names\r\nold-quokka:   quokka-unix\n");
    Files.delete(first.resolve("articles/site-down/it.md"));
    var edited = files(first);
    assertThat(run("a", "import", first.toString(), "--mirror")).as(err.toString()).isZero();
    assertThat(out.toString())
        .endsWith("4 files taken, 1 taken out, %d the same\n".formatted(edited.size() - 4));

    var second = folder.resolve("out2");
    assertThat(run("a", "export", second.toString())).isZero();
    assertThat(files(second)).isEqualTo(edited);

    assertThat(run("b", "import", second.toString(), "--mirror")).isZero();
    write(folder.resolve("out3"), "articles/no-more/en.md", "an article that is gone");
    write(folder.resolve("out3"), "README.md", "kept");
    assertThat(run("b", "export", folder.resolve("out3").toString())).isZero();
    var third = files(folder.resolve("out3"));
    assertThat(third.remove("README.md")).isEqualTo("kept");
    assertThat(third).isEqualTo(edited);
  }

  @Test
  @DisplayName("importing again changes nothing, and what is as shipped is served as shipped")
  void importsOnce() throws IOException {
    var there = folder.resolve("there");
    run("a", "export", there.toString());
    var path = "articles/site-down/en.md";
    var shipped = Files.readString(there.resolve(path));
    write(there, path, shipped.replace("My website is down", "Nothing opens"));
    run("a", "import", there.toString(), "--note", "from git");
    run("a", "import", there.toString());
    assertThat(out.toString()).contains("1 files taken").contains("0 files taken");
    write(there, path, shipped);
    run("a", "import", there.toString());
    try (var storage = Desk.storage(folder.resolve("a/data"))) {
      assertThat(storage.documents().overlay().texts()).isEmpty();
      assertThat(storage.documents().revisions(new DocumentPath(path)))
          .extracting(revision -> revision.writing().note())
          .isEqualTo(List.of("from git"));
    }
  }

  @Test
  @DisplayName("an import with problems tells each with its place and takes nothing")
  void refused() throws IOException {
    var there = folder.resolve("there");
    write(there, "articles/quokka/en.md", article("quokka", "\n"));
    write(there, "articles/wombat/en.md", article("wombat", "\n").replace("site-down]", "gone]"));
    assertThat(run("a", "import", there.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("articles/wombat/en.md:10:11: there is no article 'gone'")
        .endsWith("Nothing was taken.\n");
    write(there, "articles/wombat/en.md", "zero \0 character");
    assertThat(run("a", "import", there.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("articles/wombat/en.md:1:1: the file has a zero character");
    try (var storage = Desk.storage(folder.resolve("a/data"))) {
      assertThat(storage.documents().all()).isEmpty();
    }
  }

  @Test
  @DisplayName("a folder without articles is wrong use")
  void needsArticles() throws IOException {
    assertThat(run("a", "import", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("holds no folder 'articles'");
  }

  @Test
  @DisplayName("a file that is not what it is called is not taken, and named")
  void liesAreNotTaken() throws IOException {
    var there = folder.resolve("there");
    write(there, "articles/quokka/en.md", article("quokka", "\n") + "\n\n![One](shot.png)\n");
    write(there, "articles/quokka/shot.png", "<script>alert(1)</script>");
    assertThat(run("a", "import", there.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("articles/quokka/shot.png:1:1: what is in the file is not what its name says");
  }

  @Test
  @DisplayName("commands look at what is served, or at the folder alone, and say which")
  void looksAtWhatIsServed() throws IOException {
    assertThat(run("a", "search", "quokkas of the zyxwv")).isZero();
    assertThat(out.toString()).contains("nothing that answers this");
    assertThat(err.toString()).contains("Searched in the folder").doesNotContain("published");
    assertThat(folder.resolve("a/data")).doesNotExist();

    var there = folder.resolve("there");
    write(there, "articles/quokka/en.md", article("quokka", "\n"));
    run("a", "import", there.toString());
    assertThat(run("a", "search", "where are the quokkas")).isZero();
    assertThat(out.toString()).contains("(quokka,");
    assertThat(err.toString()).contains("with 1 file published in the console");

    out.getBuffer().setLength(0);
    run("a", "search", "--folder-only", "where are the quokkas");
    assertThat(out.toString()).doesNotContain("(quokka");
    assertThat(check("a")).contains("No problems: 75 articles", "with 1 file published");
    assertThat(check("a", "--folder-only"))
        .contains("No problems: 74 articles")
        .doesNotContain("published");
  }

  private String check(String desk, String... arguments) {
    var words = new StringWriter();
    var command =
        new ContentCommand(
            new Surroundings(Map.of(), folder.resolve(desk), Desk.CONTENT.toAbsolutePath()));
    var all = new ArrayList<String>(List.of("check"));
    all.addAll(List.of(arguments));
    assertThat(
            new CommandLine(command)
                .setOut(new PrintWriter(words))
                .execute(all.toArray(String[]::new)))
        .isZero();
    return words.toString();
  }
}
