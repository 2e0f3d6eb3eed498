package firstline.web.policy;

import firstline.core.port.CaseBook.CaseId;
import firstline.core.port.CaseBook.Draft;
import firstline.core.port.CaseBook.Saved;
import firstline.core.port.StaffDirectory;
import firstline.knowledge.policy.PolicyEdition;
import firstline.knowledge.policy.SavedCase;
import firstline.knowledge.source.YamlText;
import firstline.web.login.Door;
import firstline.web.login.Journal;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnprocessableContentResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The managers' own cases: saved from the page, tried against the policy, taken out, exported. */
final class SavedPages {
  static final String PATH = WhatIfPage.PATH + "/cases";

  private final PolicyPorts ports;
  private final Shower shower;
  private final StaffDirectory staff;
  private final Journal journal;

  SavedPages(PolicyPorts ports, Shower shower, StaffDirectory staff, Journal journal) {
    this.ports = ports;
    this.shower = shower;
    this.staff = staff;
    this.journal = journal;
  }

  void list(Context ctx) {
    show(ctx, ports.served(Objects.requireNonNullElse(ctx.queryParam("policy"), "")), "");
  }

  /** Saves a case with the decision that it has now. */
  void save(Context ctx) {
    var fields = CaseFields.parse(Objects.requireNonNullElse(ctx.formParam("q"), ""));
    var edition = ports.served(fields.text("policy"));
    if (!(Answers.ask(edition, fields) instanceof Answers.Answer.Decided decided)) {
      throw new UnprocessableContentResponse("This is no case yet. Go back and complete it first.");
    }
    var title = title(ctx, decided);
    var draft =
        new Draft(
            edition.name(),
            title,
            YamlText.of(decided.tree()),
            SavedCase.expecting(decided.verdict()),
            fields.query());
    var me = Door.member(ctx).id();
    ports.cases().add(draft, me, ports.clock().instant());
    journal.did(me, "policy.case-saved", edition.name(), title);
    seeOther(ctx, edition.name(), "saved");
  }

  void remove(Context ctx) {
    var removed = ports.cases().remove(id(ctx)).orElseThrow(NotFoundResponse::new);
    var draft = removed.draft();
    journal.did(Door.member(ctx).id(), "policy.case-removed", draft.policy(), draft.title());
    seeOther(ctx, draft.policy(), "removed");
  }

  /** All of a policy's in the form of the file beside it. */
  void export(Context ctx) {
    var edition = ports.served(Objects.requireNonNullElse(ctx.queryParam("policy"), ""));
    var text =
        ports.cases().of(edition.name()).stream()
            .map(saved -> written(saved).entry())
            .collect(Collectors.joining("\n"));
    ctx.contentType("application/yaml; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"" + edition.name() + ".cases.yaml\"")
        .result(text);
  }

  private void show(Context ctx, PolicyEdition edition, String notice) {
    var names = names();
    var rows =
        ports.cases().of(edition.name()).stream().map(saved -> row(saved, edition, names)).toList();
    var done =
        switch (Objects.requireNonNullElse(ctx.queryParam("done"), notice)) {
          case "saved" -> "Saved as a test of this policy.";
          case "removed" -> "Taken out.";
          default -> "";
        };
    var view =
        new SavedView(
            edition.name(),
            edition.version(),
            ports.policies().names().stream().map(n -> new FormView.Choice(n, n)).toList(),
            rows,
            done,
            shipped(ctx, edition));
    shower.show(ctx, "cases", "Saved cases", "policy", Map.of("view", view));
  }

  private Optional<SavedView.Shipped> shipped(Context ctx, PolicyEdition edition) {
    if (!"on".equals(ctx.queryParam("check"))) {
      return Optional.empty();
    }
    var report = ports.policies().check(edition.name());
    var problems = report.problems().stream().map(String::valueOf).toList();
    return Optional.of(new SavedView.Shipped(report.cases(), problems));
  }

  private static SavedView.Row row(Saved saved, PolicyEdition edition, Map<Long, String> names) {
    var by = names.getOrDefault(saved.by().value(), "Member " + saved.by().value());
    var at = saved.at().atZone(edition.policy().zone()).toOffsetDateTime();
    return new SavedView.Row(
        saved.id().value(),
        saved.draft().title(),
        WhatIfPage.PATH + "?" + saved.draft().address(),
        by,
        When.words(at),
        written(saved).failures(edition));
  }

  private static SavedCase written(Saved saved) {
    var draft = saved.draft();
    return new SavedCase(draft.title(), draft.question(), draft.expected());
  }

  private Map<Long, String> names() {
    return staff.all().stream()
        .collect(Collectors.toMap(member -> member.id().value(), member -> member.name()));
  }

  private static String title(Context ctx, Answers.Answer.Decided decided) {
    var typed = Objects.requireNonNullElse(ctx.formParam("title"), "").strip();
    if (!typed.isEmpty()) {
      return typed.length() > 200 ? typed.substring(0, 200) : typed;
    }
    var type =
        decided.request().issue().map(issue -> issue.profile().type().value()).orElse("no issue");
    return type + ": " + VerdictWords.brief(decided.verdict());
  }

  private static CaseId id(Context ctx) {
    try {
      return new CaseId(Long.parseLong(ctx.pathParam("id")));
    } catch (NumberFormatException noNumber) {
      throw new NotFoundResponse();
    }
  }

  private static void seeOther(Context ctx, String policy, String done) {
    var name = URLEncoder.encode(policy, StandardCharsets.UTF_8);
    ctx.redirect(PATH + "?policy=" + name + "&done=" + done, HttpStatus.SEE_OTHER);
  }
}
