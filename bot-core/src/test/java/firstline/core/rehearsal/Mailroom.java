package firstline.core.rehearsal;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.conversation.Found;
import firstline.core.conversation.Playbook;
import firstline.core.desk.FaultSide;
import firstline.core.flow.AnswerKind;
import firstline.core.flow.CelGuards;
import firstline.core.flow.Flow;
import firstline.core.flow.Guard;
import firstline.core.flow.Step;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Rung;
import firstline.core.message.Text;
import firstline.core.port.KnowledgeBase;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small playbook about mail: two articles and one flow with every kind of step. */
public final class Mailroom {
  private static final FlowSlug FLOW = new FlowSlug("mail-flow");
  private static final ArticleSlug MAIL = new ArticleSlug("mail");
  private static final ArticleSlug QUOTA = new ArticleSlug("quota");
  private static final ArticleSlug WEB = new ArticleSlug("web");

  private Mailroom() {}

  public static Playbook playbook() {
    return new Playbook(
        new SpokenKeys(),
        flows(),
        Map.of("provider.mailServer", "mail.example.net"),
        List.of(
            new Playbook.MenuEntry("menu-entry.mail", new Action.StartFlow(FLOW)),
            new Playbook.MenuEntry("menu-entry.web", new Action.ShowArticle(WEB, Rung.GUIDE))),
        MailroomSupport.support());
  }

  private static Map<FlowSlug, Flow> flows() {
    var flows = new HashMap<>(Webroom.flows());
    flows.put(FLOW, flow());
    return flows;
  }

  private static Flow flow() {
    var steps = new HashMap<String, Step>();
    add(steps, new Step.Say("hello", "address"));
    add(steps, new Step.Ask("address", "address", AnswerKind.EMAIL, List.of(), "webmail"));
    add(steps, new Step.Ask("webmail", "webmail", AnswerKind.YES_NO, List.of(), "where"));
    add(
        steps,
        new Step.Branch(
            "where", List.of(new Step.Branch.Arm(guard("webmail == 'no'"), "how")), "server"));
    add(steps, new Step.Ask("how", "how", AnswerKind.CHOICE, List.of("stuck", "bounce"), "server"));
    add(
        steps,
        new Step.Check(
            "server", "smtp", "mail-server", Map.of("host", "{provider.mailServer}"), "judge"));
    add(
        steps,
        new Step.Branch(
            "judge",
            List.of(
                new Step.Branch.Arm(guard("smtp.outcome == 'ok'"), "settings"),
                new Step.Branch.Arm(guard("smtp.nonsense == 'x'"), "settings")),
            "broken"));
    add(
        steps,
        new Step.Conclude("settings", FaultSide.CUSTOMER, Step.Ending.ARTICLE, Optional.of(MAIL)));
    add(
        steps,
        new Step.Conclude("broken", FaultSide.PROVIDER, Step.Ending.POLICY, Optional.empty()));
    return new Flow(FLOW, "v1", new IssueType("email-cannot-send"), "hello", steps);
  }

  private static void add(Map<String, Step> steps, Step step) {
    steps.put(step.id(), step);
  }

  private static Guard guard(String expression) {
    return switch (CelGuards.compile(
        expression, Set.of("webmail", "address", "how"), Map.of("smtp", Set.of("outcome")))) {
      case CelGuards.Compiled.Ok(var guard) -> guard;
      case CelGuards.Compiled.Problem problem -> throw new AssertionError(problem);
    };
  }

  public static KnowledgeBase knowledge() {
    return new KnowledgeBase() {
      @Override
      public Found.Hits search(String words, Locale locale) {
        var text = words.toLowerCase(Locale.ROOT);
        if (text.contains("quota") && text.contains("website")) {
          return new Found.Hits(Found.Verdict.CLOSE, List.of(hit(QUOTA), hit(WEB)));
        }
        return List.of(MAIL, QUOTA, WEB).stream()
            .filter(slug -> text.contains(slug.value()))
            .findFirst()
            .map(slug -> new Found.Hits(Found.Verdict.SURE, List.of(hit(slug))))
            .orElseGet(() -> new Found.Hits(Found.Verdict.NOTHING, List.of()));
      }

      @Override
      public Optional<Found.ArticleText> article(ArticleSlug slug, Locale locale) {
        return List.of(MAIL, QUOTA, WEB).contains(slug)
            ? Optional.of(Mailroom.article(slug))
            : Optional.empty();
      }
    };
  }

  private static Found.Hit hit(ArticleSlug slug) {
    var article = article(slug);
    return new Found.Hit(slug, article.title(), 1, article.issue(), article.flow());
  }

  private static Found.ArticleText article(ArticleSlug slug) {
    var parts = new HashMap<Rung, List<Block>>();
    parts.put(Rung.GUIDE, List.of(new Block.Steps(1, List.of(Text.of(slug + " guide")))));
    if (!slug.equals(QUOTA)) {
      parts.put(Rung.CLARIFY, List.of(new Block.Paragraph(Text.of(slug + " clarify"))));
      parts.put(Rung.ASSIST, List.of(new Block.Paragraph(Text.of(slug + " assist"))));
    }
    boolean mail = slug.equals(MAIL);
    return new Found.ArticleText(
        slug,
        Locale.ENGLISH,
        "About " + slug,
        parts,
        "http://127.0.0.1/help/" + slug,
        mail ? Optional.of(new IssueType("email-cannot-send")) : Optional.empty(),
        mail ? Optional.of(FLOW) : Optional.empty());
  }
}
