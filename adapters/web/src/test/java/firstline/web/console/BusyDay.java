package firstline.web.console;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.IssueType;
import firstline.core.conversation.Address;
import firstline.core.conversation.Attachment;
import firstline.core.conversation.Author;
import firstline.core.conversation.CheckId;
import firstline.core.conversation.ChoiceKey;
import firstline.core.conversation.Event;
import firstline.core.conversation.Secret;
import firstline.core.customer.AccountId;
import firstline.core.customer.CarePlan;
import firstline.core.customer.Contact;
import firstline.core.customer.Customer;
import firstline.core.customer.Platform;
import firstline.core.customer.Role;
import firstline.core.customer.Service;
import firstline.core.customer.ServiceId;
import firstline.core.desk.CheckReport;
import firstline.core.desk.FaultSide;
import firstline.core.desk.Finding;
import firstline.core.desk.Handoff;
import firstline.core.desk.Investigation;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.message.Message;
import firstline.core.message.Span;
import firstline.core.message.Text;
import firstline.core.port.AttachmentSource;
import firstline.core.port.DeskView.Status;
import firstline.core.port.StaffDirectory.Member;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A desk in the middle of a working day, for looking at pages. */
final class BusyDay {
  private static final AccountId ACCOUNT = new AccountId("C-1001");
  private static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAHgAAABaCAIAAAD8YgW4AAAA9ElEQVR42u3asQ2AQAwDQAajZggmoaZmWERB"
          + "zQw01id/kie4gseRl3XbJZAFAWjQAho0aAqgQQto0KApgAYtv6Hv55VAQA8DfZxX14DupjwvtE9HT+UZoT2G"
          + "nZXngvZ7119ZYQENWkCDFtCgQYvCMnLfAR1qlaBD3R106EICOnSHAh269oEO3VRBhy7XCotmCFpAgwaNADRo"
          + "UVisSa1JrUlBW5NSBl13TUoZdBllhQU0aAENWkCDBi0KizWpVgnamtSalDLo0mtSyqArXa4VFs0QtIAGDRoB"
          + "aNCisFiTWpNak4K2JqUMuu6alDLoMsoKC+h2+QDVAs5e6yUtFAAAAABJRU5ErkJggg==";
  private static final List<String> WAITING =
      List.of(
          "Mehmet Yılmaz|My mails get stuck in the outbox since this morning, all three accounts",
          "دانا الخطيب|لا أستطيع تسجيل الدخول إلى لوحة التحكم منذ أمس",
          "Wolfeschlegelsteinhausenbergerdorff-Hildegard von und zu Hohenstein|Hello?",
          "<b>Robert</b> \"); DROP TABLE people;--|<img src=x onerror=alert(1)> does this work & how");
  private static final List<String> TAKEN =
      List.of(
          "Priya Natarajan|Thanks, it says relay access denied now",
          "Jonas|the nameservers are ns1.example.net and ns2.example.net as you said",
          "Olena Kovalenko|Дякую, зачекаю");
  private static final List<String> BOT =
      List.of(
          "Tom Baker|How do I point my domain to you?",
          "יעל כהן|האתר שלי לא נטען בכלל",
          "María José Fernández-Villaverde|no recibo correos de gmail",
          "Kwame|I don't know webmail",
          "Lin Wei 林薇|证书过期了",
          "Sven|403 on every page after the update",
          "Aoife Ní Bhriain|where is my invoice",
          "x|?",
          "Dr. Anneliese Müller-Lüdenscheidt|Die Sicherung von gestern, bitte",
          "Pat|it works again",
          "Hugo Almeida|Preciso de mais espaço em disco",
          "Zoë|can I get PHP 8.4",
          "Ivo|my site shows another site");

  private final ConsoleHouse house;
  private final Member me;
  private final Member other;
  private int counter;

  private BusyDay(ConsoleHouse house, Member me, Member other) {
    this.house = house;
    this.me = me;
    this.other = other;
  }

  /** Fills a desk; the conversation to look at is {@code showcase01}. */
  static void fill(ConsoleHouse house, Member me, Member other) {
    new BusyDay(house, me, other).fill();
  }

  private void fill() {
    customer();
    int minutes = 47;
    for (var line : WAITING) {
      script(line, minutes).waits(Handoff.Cause.ASKED);
      minutes -= 13;
    }
    TAKEN.forEach(line -> script(line, 90).taken(other.agent()));
    int age = 2;
    for (var line : BOT) {
      script(line, age);
      age *= 2;
    }
    script("Carla Rossi|All good now, thank you", 60 * 26).closed();
    script("Bo|never mind", 60 * 24 * 9).closed();
    showcase();
  }

  private Script script(String line, int minutesAgo) {
    counter++;
    var parts = line.split("\\|", 2);
    var channel = Address.Channel.values()[counter % 3];
    var id = "customer%02d".formatted(counter);
    return new Script(
            house.desk,
            id,
            Address.privately(channel, "chat-" + id),
            parts[0],
            house.clock.instant().minus(Duration.ofMinutes(minutesAgo)))
        .says(parts[1]);
  }

  private void customer() {
    var day = LocalDate.of(2023, 4, 18);
    house.customers.put(
        ACCOUNT,
        new Customer(
            ACCOUNT,
            day,
            List.of(
                new Contact(ACCOUNT, "greta@lindqvist.example", "Greta Lindqvist", Role.PRIMARY),
                new Contact(
                    ACCOUNT, "it@lindqvist.example", "Lindqvist & Söner IT", Role.AUTHORISED)),
            List.of(
                new Service(new ServiceId("web1"), Platform.SHARED, day),
                new Service(new ServiceId("vps-fra-17"), Platform.VPS, day.plusDays(420))),
            List.of(CarePlan.of("essentials", Platform.VPS, 45)),
            Optional.empty(),
            0,
            true));
  }

  private void showcase() {
    var at = house.clock.instant().minus(Duration.ofMinutes(38));
    var address = Address.privately(Address.Channel.TELEGRAM, "884213377");
    new Script(house.desk, "showcase00", address, "Greta Lindqvist", at.minus(Duration.ofDays(12)))
        .says("How do I add a mailbox?")
        .closed();
    var talk = new Script(house.desk, "showcase01", address, "Greta Lindqvist", at);
    opening(talk);
    checking(talk);
    ending(talk);
  }

  private static void opening(Script talk) {
    talk.says("my mails get stuck in the outbox")
        .bot(
            message(
                "Let's find out where it stops. Can you send from webmail?",
                "Yes",
                "No",
                "I don't know webmail",
                "Talk to a person"))
        .after(Duration.ofMinutes(1))
        .happens(new Event.Pressed(talk.at(), new ChoiceKey(talk.id, 1, 0)), "flow.answered")
        .bot(message("Which address do you send from?", "Talk to a person"))
        .after(Duration.ofMinutes(2))
        .says("greta@lindqvist.example, my password is •••", Set.of(Secret.PASSWORD))
        .bot(
            Message.of(
                "I have hidden what looked like a password. Please never send one here, and change"
                    + " it if it was real."))
        .ours(new Author.Bot(), Message.of("⏳ Checking 2 things…"), Status.SENT, Optional.empty());
  }

  private static void checking(Script talk) {
    var report =
        new CheckReport(
            "mail-server",
            "smtp.lindqvist.example:465",
            "refused",
            Map.of("address", "192.0.2.25", "port", "465", "answer", "Connection refused"),
            talk.at(),
            1840);
    talk.after(Duration.ofSeconds(4))
        .happens(
            new Event.CheckFinished(talk.at(), new CheckId(talk.id, 1), report), "check.finished")
        .ours(new Author.Bot(), found(), Status.SENT, Optional.of(4))
        .after(Duration.ofMinutes(3))
        .says("still no, see the picture", photo(), file())
        .happens(
            new Event.Edited(talk.at(), "m-3", "still nothing, see the picture", Set.of()),
            "edited.earlier")
        .happens(new Event.Pressed(talk.at(), new ChoiceKey(talk.id, 2, 0)), "handoff.requested")
        .bot(Message.of("I have asked a person to join. You can go on writing here."));
  }

  private void ending(Script talk) {
    house.files.put(
        "shot", new AttachmentSource.Content(Base64.getDecoder().decode(PICTURE), "image/png"));
    talk.knows(
            Investigation.none()
                .about(new IssueType("mail-not-sent"))
                .told("my mails get stuck in the outbox")
                .asked("Can you send from webmail?", "Yes")
                .asked("Which address do you send from?", "greta@lindqvist.example")
                .checked(
                    new CheckReport(
                        "mail-server",
                        "smtp.lindqvist.example:465",
                        "refused",
                        Map.of("port", "465", "answer", "Connection refused"),
                        talk.at(),
                        1840))
                .shown(new ArticleSlug("mail-not-sent"))
                .found(
                    new Finding(
                        "wrong-server-name",
                        "The mail program uses a server name that is not ours.",
                        FaultSide.CUSTOMER,
                        talk.at())),
            Optional.of(ACCOUNT),
            Optional.of("greta@lindqvist.example"))
        .waits(Handoff.Cause.NOT_SOLVED)
        .after(Duration.ofMinutes(6))
        .happens(new Event.TakeoverAsked(talk.at(), me.agent()), "staff.took-over")
        .ours(
            new Author.Desk(),
            Message.of(me.name() + " from support has joined and answers you from here on."),
            Status.SENT,
            Optional.empty())
        .taken(me.agent())
        .after(Duration.ofMinutes(1))
        .happens(new Event.AgentWrote(talk.at(), me.agent(), "x"), "staff.wrote")
        .ours(
            new Author.Staff(me.agent()),
            Message.of(
                "Hello Greta, I see it: your mail program asks smtp.lindqvist.example.\n"
                    + "Please put in smtp.example.net, port 465."),
            Status.SENT,
            Optional.empty())
        .after(Duration.ofMinutes(2))
        .says("One moment, I am trying it")
        .happens(new Event.AgentWrote(talk.at(), me.agent(), "x"), "staff.wrote")
        .ours(
            new Author.Staff(me.agent()),
            Message.of("Take your time."),
            Status.PENDING,
            Optional.empty());
  }

  private static Message found() {
    return new Message(
        List.of(
            new Block.Paragraph(
                new Text(
                    List.of(
                        new Span.Plain("Nobody answers at "),
                        new Span.Code("smtp.lindqvist.example:465"),
                        new Span.Plain(". Your mail program should use:")))),
            new Block.Steps(
                1,
                List.of(
                    new Text(List.of(new Span.Plain("Server "), new Span.Code("smtp.example.net"))),
                    Text.of("Port 465 with SSL/TLS"),
                    new Text(
                        List.of(
                            new Span.Plain("More in "),
                            new Span.Link("Mail settings", "https://help.example/mail")))))),
        List.of(
            new Choice.Press("It works now", new Action.Go(Escape.MENU)),
            new Choice.Press("Still not", new Action.Go(Escape.PERSON)),
            new Choice.Open("Open webmail", "https://webmail.example.net/")));
  }

  private static Message message(String words, String... choices) {
    return new Message(
        Message.of(words).blocks(),
        Arrays.stream(choices)
            .<Choice>map(label -> new Choice.Press(label, new Action.Go(Escape.MENU)))
            .toList());
  }

  private static Attachment photo() {
    return attachment(Attachment.Kind.PHOTO, "shot", "Screenshot 2026-03-10.png", 48_213);
  }

  private static Attachment file() {
    return attachment(
        Attachment.Kind.DOCUMENT, "log", "mail-log-of-tuesday-with-a-long-name.txt", 1_310_720);
  }

  private static Attachment attachment(Attachment.Kind kind, String ref, String name, long bytes) {
    return new Attachment(
        kind, Optional.of(ref), Optional.of(name), Optional.empty(), bytes, Optional.empty());
  }
}
