package firstline.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import java.util.List;
import org.junit.jupiter.api.Test;

class HybridKnowledgeBaseTest {
  private static final ArticleSlug A = new ArticleSlug("a");
  private static final ArticleSlug B = new ArticleSlug("b");
  private static final ArticleSlug C = new ArticleSlug("c");
  private static final ArticleSlug D = new ArticleSlug("d");

  @Test
  void whatBothRankHighComesFirst() {
    assertThat(HybridKnowledgeBase.fused(List.of(A, B, C), List.of(B, C, D)))
        .containsExactly(B, C, A, D);
  }

  @Test
  void oneRankingAloneStaysAsItIs() {
    assertThat(HybridKnowledgeBase.fused(List.of(A, B), List.of())).containsExactly(A, B);
    assertThat(HybridKnowledgeBase.fused(List.of(), List.of(C))).containsExactly(C);
  }

  @Test
  void ofEqualRanksTheWordsComeFirst() {
    assertThat(HybridKnowledgeBase.fused(List.of(A), List.of(B))).containsExactly(A, B);
  }
}
