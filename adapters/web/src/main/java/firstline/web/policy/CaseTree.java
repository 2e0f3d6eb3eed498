package firstline.web.policy;

import firstline.knowledge.source.Node;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Turns a form into the tree that a case's file would have, so that it is read by the same rules.
 * The place of each part names the field it comes from: a problem finds its way back to it.
 */
final class CaseTree {
  /** How many services and plans a form can have. */
  static final int ROWS = 4;

  /** The name under which problems of the case as a whole are told. */
  static final String WHOLE = "case";

  private static final List<String> ISSUE_TEXTS =
      List.of("type", "service", "fault", "urgency", "estimateMinutes", "accounts", "openTicket");
  private static final List<String> ISSUE_FLAGS =
      List.of("missionCritical", "downNow", "testedElsewhere", "solvedBefore");

  private final CaseFields fields;

  CaseTree(CaseFields fields) {
    this.fields = fields;
  }

  /**
   * The tree.
   *
   * @param at the time, as a case writes it
   * @param plans the names of plans that may be in it
   */
  Node.Fields tree(String at, Predicate<String> plans) {
    var root = new Branch();
    root.put("at", scalar("at", at));
    root.text("channel");
    root.text("want");
    if (fields.has("someLevels", "on")) {
      root.put("levels", list("levels"));
    }
    if (!fields.text("who").equals("nobody")) {
      root.put("customer", customer(plans));
    }
    root.put("issue", issue());
    return root.node(WHOLE);
  }

  private Node customer(Predicate<String> plans) {
    var customer = new Branch();
    List.of("since", "role", "support", "tokens", "windowExtendedUntil").forEach(customer::text);
    customer.list("services", rows("serviceSince", this::service));
    customer.list("plans", rows("planMinutes", index -> plan(index, plans)));
    if (!fields.text("sessionFrom").isEmpty() || !fields.text("sessionTo").isEmpty()) {
      var session = new Branch();
      session.text("from", "sessionFrom");
      session.text("to", "sessionTo");
      customer.put("bookedSession", session.node("sessionTo"));
    }
    return customer.node("since");
  }

  private Branch service(int index) {
    var service = new Branch();
    if (!fields.text("platform", index).isEmpty()) {
      service.put("id", scalar("service", "s" + (index + 1)));
      service.row("platform", "platform", index);
      service.row("since", "serviceSince", index);
    }
    return service;
  }

  private Branch plan(int index, Predicate<String> known) {
    var plan = new Branch();
    if (known.test(fields.text("plan", index))) {
      plan.row("plan", "plan", index);
      plan.row("platform", "planPlatform", index);
      plan.row("minutesLeft", "planMinutes", index);
    }
    return plan;
  }

  private Node issue() {
    var issue = new Branch();
    ISSUE_TEXTS.forEach(issue::text);
    for (var flag : ISSUE_FLAGS) {
      if (fields.has(flag, "on")) {
        issue.put(flag, scalar(flag, "true"));
      }
    }
    if (!fields.texts("ladder").isEmpty()) {
      issue.put("ladder", list("ladder"));
    }
    if (fields.has("someSupplied", "on")) {
      issue.put("supplied", list("supplied"));
    }
    return issue.node("type");
  }

  private static List<Node> rows(String field, IntFunction<Branch> row) {
    var rows = new ArrayList<Node>();
    for (int index = 0; index < ROWS; index++) {
      var branch = row.apply(index);
      if (!branch.entries.isEmpty()) {
        rows.add(branch.node(field + "-" + index));
      }
    }
    return rows;
  }

  private Node list(String name) {
    var items = fields.texts(name).stream().map(text -> scalar(name, text)).toList();
    return new Node.Items(Place.startOf(name), items);
  }

  private static Node scalar(String field, String text) {
    var place = Place.startOf(field);
    return new Node.Scalar(place, new SourceText(text, place, false));
  }

  /** A map that is being filled. */
  private final class Branch {
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();

    void put(String key, Node value) {
      entries.put(key, new Node.Entry(Place.startOf(key), value));
    }

    void list(String key, List<Node> items) {
      if (!items.isEmpty()) {
        put(key, new Node.Items(Place.startOf(key), items));
      }
    }

    void text(String key) {
      text(key, key);
    }

    void text(String key, String field) {
      put(key, field, fields.text(field));
    }

    void row(String key, String field, int index) {
      put(key, field + "-" + index, fields.text(field, index));
    }

    private void put(String key, String field, String text) {
      if (!text.isEmpty()) {
        put(key, scalar(field, text));
      }
    }

    /** The map; what it lacks is told at a field. */
    Node.Fields node(String field) {
      return new Node.Fields(Place.startOf(field), entries);
    }
  }
}
