package firstline.core.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds words that a fact can never be: {@code want == "fxi"}. An unknown word would make a rule
 * silently never hold.
 */
final class ClosedWords {
  private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "@in");

  private final Map<Fact, Set<String>> words = new EnumMap<>(Fact.class);

  ClosedWords(Set<String> types, Set<String> tasks, Set<String> plans) {
    for (var fact : Fact.values()) {
      if (!fact.words().isEmpty()) {
        words.put(fact, fact.words());
      }
    }
    words.put(Fact.TYPE, Set.copyOf(types));
    words.put(Fact.TASK, Set.copyOf(tasks));
    words.put(Fact.PLANS_HELD, Set.copyOf(plans));
    words.put(Fact.COVER_PLAN, Set.copyOf(plans));
    words.put(Fact.DETAILS_MISSING, Wording.all(Detail.class));
  }

  List<RuleLanguage.Mistake> mistakes(CelAbstractSyntaxTree ast) {
    return CelNavigableAst.fromAst(ast)
        .getRoot()
        .allNodes()
        .filter(node -> node.expr().exprKind().getKind() == CelExpr.ExprKind.Kind.CALL)
        .filter(node -> COMPARISONS.contains(node.expr().call().function()))
        .flatMap(node -> compared(ast, node.expr().call().args()).stream())
        .toList();
  }

  private List<RuleLanguage.Mistake> compared(CelAbstractSyntaxTree ast, List<CelExpr> sides) {
    var mistakes = new ArrayList<RuleLanguage.Mistake>();
    for (int i = 0; i < sides.size(); i++) {
      var other = sides.get(1 - i);
      fact(sides.get(i))
          .filter(words::containsKey)
          .ifPresent(fact -> constants(other).forEach(word -> check(ast, fact, word, mistakes)));
    }
    return mistakes;
  }

  private void check(
      CelAbstractSyntaxTree ast, Fact fact, CelExpr word, List<RuleLanguage.Mistake> mistakes) {
    var text = word.constant().stringValue();
    var known = words.getOrDefault(fact, Set.of());
    if (!text.isEmpty() && !known.contains(text)) {
      mistakes.add(place(ast, word, fact.label() + " is never '" + text + "'" + hint(known)));
    }
  }

  private static RuleLanguage.Mistake place(CelAbstractSyntaxTree ast, CelExpr at, String message) {
    Map<Long, Integer> positions = ast.getSource().getPositionsMap();
    int offset = positions.getOrDefault(at.id(), 0);
    return ast.getSource()
        .getOffsetLocation(offset)
        .map(found -> new RuleLanguage.Mistake(found.getLine(), found.getColumn() + 1, message))
        .orElse(new RuleLanguage.Mistake(1, 1, message));
  }

  private static String hint(Set<String> known) {
    return known.size() > 12 || known.isEmpty()
        ? ""
        : "; it can be " + String.join(", ", known.stream().sorted().toList());
  }

  private static Stream<CelExpr> constants(CelExpr expr) {
    return switch (expr.exprKind().getKind()) {
      case CONSTANT ->
          expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
              ? Stream.of(expr)
              : Stream.empty();
      case LIST -> elements(expr).stream().flatMap(ClosedWords::constants);
      default -> Stream.empty();
    };
  }

  private static List<CelExpr> elements(CelExpr list) {
    return list.list().elements();
  }

  /** The fact that an identifier, or a chain of names with dots, stands for. */
  private static Optional<Fact> fact(CelExpr expr) {
    return name(expr).map(RuleLanguage.facts()::get);
  }

  private static Optional<String> name(CelExpr expr) {
    return switch (expr.exprKind().getKind()) {
      case IDENT -> Optional.of(expr.ident().name());
      case SELECT -> name(expr.select().operand()).map(n -> n + "." + expr.select().field());
      default -> Optional.empty();
    };
  }
}
