package firstline.core.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One message to a customer: what it says and the choices under it.
 *
 * @param form what can be answered at once, where the channel has forms
 */
public record Message(List<Block> blocks, List<Choice> choices, Optional<Form> form) {
  public Message {
    blocks = List.copyOf(blocks);
    choices = List.copyOf(choices);
  }

  /** A message without a form. */
  public Message(List<Block> blocks, List<Choice> choices) {
    this(blocks, choices, Optional.empty());
  }

  /** The same with a form. */
  public Message with(Form offered) {
    return new Message(blocks, choices, Optional.of(offered));
  }

  /** What takes the place of a message that was taken back: nothing. */
  public static Message nothing() {
    return new Message(List.of(), List.of());
  }

  /** Whether there is nothing to be shown. */
  public boolean saysNothing() {
    return blocks.isEmpty() && choices.isEmpty();
  }

  /** A message of one plain paragraph. */
  public static Message of(String plain) {
    return new Message(List.of(new Block.Paragraph(Text.of(plain))), List.of());
  }

  /** The words without looks and choices, a block a line. */
  public String plain() {
    return blocks.stream().map(Message::plain).collect(Collectors.joining("\n"));
  }

  private static String plain(Block block) {
    return switch (block) {
      case Block.Paragraph(Text text) -> text.plain();
      case Block.Heading(Text text) -> text.plain();
      case Block.Steps(int first, List<Text> items) -> lines(items);
      case Block.Bullets(List<Text> items) -> lines(items);
      case Block.CodeBlock(String code) -> code;
      case Block.File file -> file.words().isEmpty() ? file.name() : file.words();
    };
  }

  private static String lines(List<Text> items) {
    return items.stream().map(Text::plain).collect(Collectors.joining("\n"));
  }
}
