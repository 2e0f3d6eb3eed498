package firstline.web.chat;

import firstline.core.conversation.Author;
import firstline.core.conversation.Event;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.message.Message;
import firstline.core.message.Rung;
import firstline.core.message.Span;
import firstline.core.message.Text;
import java.util.List;

/** A bot that answers everything alike, for looking at pages. */
final class Scene {
  static final Author.Staff ANA = new Author.Staff(new Agent(new AgentId(1), "Ana Ruiz"));

  private Scene() {}

  static List<Message> answer(Event event) {
    return event instanceof Event.Said said && said.text().contains("mail")
        ? List.of(guide())
        : List.of(Message.of("I don't know that yet. Say it in other words, or ask for a person."));
  }

  static Message guide() {
    var steps =
        new Block.Steps(
            1,
            List.of(
                Text.of("Open webmail and send a short message to yourself."),
                new Text(
                    List.of(
                        new Span.Plain("If it arrives, set your program's outgoing server to "),
                        new Span.Code("mail.example.net"),
                        new Span.Plain(", port "),
                        new Span.Strong("465"),
                        new Span.Plain(".")))));
    return new Message(
        List.of(
            new Block.Paragraph(Text.of("Let's find out where your mail stops.")),
            steps,
            new Block.CodeBlock("535 5.7.8 Error: authentication failed"),
            new Block.Paragraph(
                new Text(
                    List.of(
                        new Span.Plain("All about it: "),
                        new Span.Link(
                            "Mail stays in the outbox", "https://help.example/help/mail-stuck"))))),
        List.of(
            new Choice.Press("That helped", new Action.Rate(Shelf.SLUG, Rung.GUIDE, true)),
            new Choice.Press("Not yet", new Action.Rate(Shelf.SLUG, Rung.GUIDE, false)),
            new Choice.Press("Talk to a person", new Action.Go(Escape.PERSON))));
  }
}
