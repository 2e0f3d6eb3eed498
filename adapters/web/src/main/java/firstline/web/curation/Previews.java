package firstline.web.curation;

import firstline.core.curation.DocumentPath;
import firstline.core.message.Block;
import firstline.core.message.Message;
import firstline.core.message.Rung;
import firstline.core.port.ChannelPreview;
import firstline.core.port.ChannelPreview.Shown;
import firstline.knowledge.article.Article;
import firstline.knowledge.curation.ArticleMessages;
import firstline.knowledge.curation.Proof;
import firstline.knowledge.source.Problem;
import firstline.web.html.BlockHtml;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Shows a version as Telegram, Discord and the web would show it. */
final class Previews {
  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br>\n").build();

  private final CurationPorts ports;

  Previews(CurationPorts ports) {
    this.ports = ports;
  }

  /** How a text would be read and seen, as far as the file by itself tells. */
  PreviewView of(DocumentPath path, String text) {
    var proof = Proof.read(ports.library().content(), path, text);
    return new PreviewView(
        spots(path, proof.problems()),
        proof.article().filter(Article::isWritten).map(this::looks).orElse(List.of()),
        note(proof));
  }

  /** Problems with their places; those of the file itself first. */
  static List<PreviewView.Spot> spots(DocumentPath path, List<Problem> problems) {
    var own = new ArrayList<PreviewView.Spot>();
    var others = new ArrayList<PreviewView.Spot>();
    for (var problem : problems) {
      boolean here = problem.file().equals(path.value());
      (here ? own : others)
          .add(
              new PreviewView.Spot(
                  here ? "" : problem.file(), problem.line(), problem.column(), problem.message()));
    }
    own.addAll(others);
    return own;
  }

  private static String note(Proof proof) {
    if (proof.article().isEmpty()) {
      return "There is nothing to show until the front matter can be read.";
    }
    return proof.article().get().isWritten()
        ? ""
        : "Only title, summary and phrasings are translated: customers are shown the English parts.";
  }

  private List<PreviewView.Look> looks(Article article) {
    var messages = ArticleMessages.of(ports.library(), article);
    var looks = new ArrayList<PreviewView.Look>();
    for (var preview : ports.previews()) {
      looks.add(look(preview.channel(), messages, message -> part(preview, message)));
    }
    looks.add(look("Web", messages, Previews::web));
    return looks;
  }

  /** A part without its name. */
  private interface Showing {
    PreviewView.Part of(Message message);
  }

  private static PreviewView.Look look(
      String channel, Map<Rung, Message> messages, Showing showing) {
    var parts = new ArrayList<PreviewView.Part>();
    messages.forEach(
        (rung, message) -> {
          var part = showing.of(message);
          parts.add(new PreviewView.Part(name(rung), part.bubbles(), part.buttons()));
        });
    return new PreviewView.Look(channel.toLowerCase(Locale.ROOT), channel, parts);
  }

  private static PreviewView.Part part(ChannelPreview preview, Message message) {
    var shown = preview.show(message);
    var bubbles =
        shown.pieces().stream()
            .map(
                piece ->
                    new PreviewView.Bubble(
                        piece.title(),
                        content(shown, piece.text()),
                        piece.file().map(Previews::file)))
            .toList();
    return new PreviewView.Part("", bubbles, shown.buttons());
  }

  private static PreviewView.Part web(Message message) {
    var labels = message.choices().stream().map(choice -> choice.label()).toList();
    return new PreviewView.Part(
        "",
        List.of(
            new PreviewView.Bubble(
                "", BlockHtml.of(message.blocks(), 3, Previews::draft), Optional.empty())),
        List.of(labels));
  }

  private static PreviewView.File file(Block.File file) {
    return new PreviewView.File(file.name(), draft(file), file.isPicture());
  }

  /** Where the file is as it would be published. */
  private static String draft(Block.File file) {
    return switch (file) {
      case Block.Attached(var article, var name, _) ->
          ArticleListPage.PATH + "/" + article + "/files/" + name;
      case Block.Handed _ -> "";
    };
  }

  private static Content content(Shown shown, String text) {
    var html =
        switch (shown.markup()) {
          case HTML -> text;
          case MARKDOWN -> HTML.render(PARSER.parse(text));
        };
    return output -> output.writeContent(html);
  }

  private static String name(Rung rung) {
    return switch (rung) {
      case GUIDE -> "Guide";
      case CLARIFY -> "Clarify";
      case ASSIST -> "Assist";
    };
  }
}
