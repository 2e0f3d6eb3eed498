package firstline.launcher.terminal;

import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Message;
import firstline.core.message.Span;
import firstline.core.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes messages for a terminal: plain lines, choices numbered from 1. */
final class PlainText {
  private PlainText() {}

  static List<String> lines(Message message) {
    var lines = new ArrayList<String>();
    for (var block : message.blocks()) {
      lines.addAll(lines(block));
    }
    var choices = new ArrayList<String>();
    for (int i = 0; i < message.choices().size(); i++) {
      choices.add(choice(i + 1, message.choices().get(i)));
    }
    if (!choices.isEmpty()) {
      lines.add(String.join("  ", choices));
    }
    return lines;
  }

  private static String choice(int number, Choice choice) {
    return switch (choice) {
      case Choice.Press(var label, var action) -> "[" + number + "] " + label;
      case Choice.Open(var label, var url) -> label + ": " + url;
    };
  }

  private static List<String> lines(Block block) {
    return switch (block) {
      case Block.Paragraph(var text) -> List.of(line(text));
      case Block.Heading(var text) -> List.of(line(text));
      case Block.Steps(int first, var items) -> {
        var lines = new ArrayList<String>();
        items.forEach(item -> lines.add(first + lines.size() + ". " + line(item)));
        yield lines;
      }
      case Block.Bullets(var items) -> items.stream().map(item -> "- " + line(item)).toList();
      case Block.File file -> List.of((file.words() + " (" + file.name() + ")").strip());
      case Block.CodeBlock(var code) -> code.lines().map(line -> "    " + line).toList();
    };
  }

  private static String line(Text text) {
    return text.spans().stream().map(PlainText::words).collect(Collectors.joining());
  }

  private static String words(Span span) {
    return switch (span) {
      case Span.Link(var text, var url) -> text.equals(url) ? url : text + " (" + url + ")";
      case Span.Plain _, Span.Strong _, Span.Emphasis _, Span.Code _ -> span.text();
    };
  }
}
