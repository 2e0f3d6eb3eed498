package firstline.web.chat;

import firstline.core.conversation.Attachment;
import firstline.core.conversation.ChoiceKey;
import firstline.core.conversation.Event;
import firstline.core.conversation.Masking;
import firstline.core.customer.Contact;
import firstline.web.chat.Reception.Problem;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What visitors send. A plain form gets a page back; a script, which asks for plain text, gets a
 * status and words.
 */
final class Posts {
  /** The most that one message may have, in characters. */
  static final int LONGEST = 8_000;

  private static final Problem EMPTY = new Problem(422, "Write a message first, or add a file.");
  private static final Problem UNKNOWN =
      new Problem(403, "Your browser did not know this chat any more. Send this again to go on.");

  private final Visitors visitors;
  private final Reception reception;
  private final Files files;
  private final DemoCustomers demo;
  private final ChatView view;

  Posts(Visitors visitors, Reception reception, Files files, DemoCustomers demo, ChatView view) {
    this.visitors = visitors;
    this.reception = reception;
    this.files = files;
    this.demo = demo;
    this.view = view;
  }

  /** What a link from the client area carries. */
  static final Pattern LINK = Pattern.compile("id_[A-Za-z0-9_-]{1,61}");

  /** A command typed as in Telegram. */
  private static final Pattern COMMAND = Pattern.compile("/([a-z]{1,32})");

  /** Text, files, or both. */
  void say(Context ctx) {
    answer(ctx, visitor -> said(ctx, visitor));
  }

  /** A button under a message of ours. */
  void press(Context ctx) {
    var data = Optional.ofNullable(ctx.formParam("choice")).orElse("");
    answer(
        ctx,
        visitor ->
            reception.take(
                ctx,
                visitor,
                Once.of(ctx),
                ChoiceKey.decode(data)
                    .<Event>map(key -> new Event.Pressed(now(), key))
                    .orElseGet(() -> new Event.PressedUnknown(now(), data))));
  }

  /** One of the page's own buttons. */
  void command(Context ctx) {
    var shortcut =
        Optional.ofNullable(ctx.formParam("command"))
            .flatMap(Shortcut::of)
            .orElseThrow(BadRequestResponse::new);
    answer(
        ctx,
        visitor ->
            reception.take(
                ctx, visitor, Once.of(ctx), new Event.Commanded(now(), shortcut.command(), "")));
  }

  /** A link from the client area, which is good once: so it takes a press, not a mere look. */
  void link(Context ctx) {
    var token =
        Optional.ofNullable(ctx.formParam("link"))
            .filter(text -> LINK.matcher(text).matches())
            .orElseThrow(BadRequestResponse::new);
    answer(
        ctx,
        visitor ->
            reception.take(ctx, visitor, Once.of(ctx), new Event.Commanded(now(), "start", token)));
  }

  /** The made-up customer that this visitor wants to be. */
  void choose(Context ctx) {
    var account = Optional.ofNullable(ctx.formParam("account")).orElse("");
    answer(ctx, visitor -> demo.contact(account).flatMap(to -> become(ctx, visitor, to)));
  }

  private Optional<Problem> become(Context ctx, Visitor visitor, Contact contact) {
    return reception.take(
        visitor,
        Once.of(ctx),
        new Event.Identified(now(), contact.account(), contact.email(), "demo"),
        Reception.named(ctx, visitor, contact.name()));
  }

  private Optional<Problem> said(Context ctx, Visitor visitor) {
    var text = text(ctx);
    if (text.length() > LONGEST) {
      return Optional.of(tooLong(text));
    }
    return switch (files.receive(ctx)) {
      case Files.Received.Refused(var problem) -> Optional.of(problem);
      case Files.Received.Kept(var kept) when text.isBlank() && kept.isEmpty() ->
          Optional.of(EMPTY);
      case Files.Received.Kept(var kept) -> said(ctx, visitor, text, kept);
    };
  }

  private Optional<Problem> said(
      Context ctx, Visitor visitor, String text, List<Attachment> attachments) {
    var once = Once.of(ctx);
    var command = COMMAND.matcher(text);
    if (attachments.isEmpty() && command.matches()) {
      return reception.take(ctx, visitor, once, new Event.Commanded(now(), command.group(1), ""));
    }
    var masked = Masking.mask(text);
    var event =
        new Event.Said(
            now(), once, masked.text(), attachments, Optional.empty(), false, masked.found());
    return reception.take(ctx, visitor, once, event);
  }

  private void answer(Context ctx, Attempt attempt) {
    var known = visitors.known(ctx);
    var visitor = known.orElseGet(() -> visitors.welcome(ctx, ChatView.framed(ctx)));
    var problem =
        known.isEmpty()
            ? Optional.of(UNKNOWN)
            : reception.admit(ctx, visitor).or(() -> attempt.by(visitor));
    boolean scripted = !Optional.ofNullable(ctx.header("Accept")).orElse("").contains("text/html");
    if (scripted) {
      problem.ifPresentOrElse(
          p -> ctx.status(p.status()).contentType("text/plain; charset=utf-8").result(p.words()),
          () -> ctx.status(HttpStatus.NO_CONTENT));
    } else {
      problem.ifPresentOrElse(
          p -> view.again(ctx, visitor, text(ctx), p),
          () ->
              ctx.redirect(ChatView.framed(ctx) ? "/chat?embed=1" : "/chat", HttpStatus.SEE_OTHER));
    }
  }

  private static Problem tooLong(String text) {
    return new Problem(
        422,
        "This is %,d characters long; up to %,d go in one message. Shorten it, or send it as a file."
            .formatted(text.length(), LONGEST));
  }

  private static String text(Context ctx) {
    return Optional.ofNullable(ctx.formParam("text")).orElse("").replace("\r\n", "\n").strip();
  }

  private Instant now() {
    return reception.clock().instant();
  }

  /** Something that a visitor tries to do. */
  @FunctionalInterface
  private interface Attempt {
    Optional<Problem> by(Visitor visitor);
  }
}
