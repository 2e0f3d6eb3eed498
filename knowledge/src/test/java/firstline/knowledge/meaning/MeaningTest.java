package firstline.knowledge.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import firstline.core.catalog.ArticleSlug;
import firstline.knowledge.article.Article;
import firstline.knowledge.source.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningTest {
  private static final ArticleSlug MAIL = new ArticleSlug("mail");
  private static final ArticleSlug WEB = new ArticleSlug("web");
  private static final List<Article> ARTICLES =
      List.of(article(MAIL, "letters"), article(WEB, "pages"));

  @TempDir Path data;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-10T14:00:00Z"));
  private final List<String> placed = new ArrayList<>();
  private Embedder embedder = MeaningTest::place;

  private static Article article(ArticleSlug slug, String title) {
    return new Article(
        slug,
        Locale.ENGLISH,
        Place.startOf(slug + "/en.md"),
        title,
        "",
        "group",
        "customer",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "owner",
        LocalDate.of(2027, 1, 1),
        List.of(),
        Map.of());
  }

  /** What is about letters points one way, everything else another. */
  private static List<float[]> place(List<String> texts) {
    return texts.stream()
        .map(text -> text.contains("letter") ? new float[] {3, 1} : new float[] {1, 4})
        .toList();
  }

  private Meaning meaning(Duration limit) {
    return new Meaning(
        texts -> {
          placed.addAll(texts);
          return embedder.embed(texts);
        },
        "model",
        data,
        limit,
        now::get);
  }

  @Test
  void theNearestArticleComesFirst() {
    try (var meaning = meaning(Duration.ofSeconds(5))) {
      assertThat(meaning.placeAll(ARTICLES)).isTrue();
      assertThat(meaning.ranking(ARTICLES, "a letter is stuck", 5)).contains(List.of(MAIL, WEB));
      assertThat(meaning.ranking(ARTICLES, "my site", 1)).contains(List.of(WEB));
      assertThat(meaning.missed()).isZero();
    }
  }

  @Test
  void articlesArePlacedBesideTheSearchWhichDoesNotWait() {
    try (var meaning = meaning(Duration.ofSeconds(5))) {
      assertThat(meaning.ranking(ARTICLES, "my site", 5)).isEmpty();
      await().until(() -> meaning.ranking(ARTICLES, "my site", 5).isPresent());
      var changed = List.of(article(WEB, "letters to the editor"));
      assertThat(meaning.ranking(changed, "my site", 5)).isEmpty();
      await().until(() -> meaning.ranking(changed, "my site", 5).isPresent());
      assertThat(meaning.ranking(changed, "my site", 5)).contains(List.of(WEB));
    }
  }

  @Test
  void vectorsAreKeptByTheirTextsAndSurviveATornEnd() throws IOException {
    try (var meaning = meaning(Duration.ofSeconds(5))) {
      meaning.placeAll(ARTICLES);
    }
    assertThat(placed).hasSize(2);
    Path file;
    try (var files = Files.list(data.resolve("embeddings"))) {
      file = files.findFirst().orElseThrow();
    }
    long whole = Files.size(file);
    Files.write(file, new byte[] {0, 64, 48}, StandardOpenOption.APPEND);
    try (var meaning = meaning(Duration.ofSeconds(5))) {
      meaning.placeAll(ARTICLES);
      assertThat(meaning.ranking(ARTICLES, "a letter", 1)).contains(List.of(MAIL));
    }
    assertThat(placed).hasSize(3);
    assertThat(Files.size(file)).isEqualTo(whole);
    try (var meaning = meaning(Duration.ofSeconds(5))) {
      meaning.placeAll(List.of(article(MAIL, "new letters")));
    }
    assertThat(placed).hasSize(4);
    assertThat(Files.size(file)).isGreaterThan(whole);
  }

  @Test
  void aSlowModelIsNotWaitedForAndAfterThreeTimesLeftAlone() {
    var gate = new CountDownLatch(1);
    try (var meaning = meaning(Duration.ofMillis(50))) {
      meaning.placeAll(ARTICLES);
      embedder = texts -> late(gate, texts);
      for (int i = 0; i < 4; i++) {
        assertThat(meaning.ranking(ARTICLES, "my site " + i, 5)).isEmpty();
      }
      assertThat(meaning.missed()).isEqualTo(4);
      await().until(() -> placed.size() == 5);
      embedder = MeaningTest::place;
      assertThat(meaning.ranking(ARTICLES, "my site", 5)).isEmpty();
      now.set(now.get().plusSeconds(61));
      await().until(() -> meaning.ranking(ARTICLES, "my site", 5).isPresent());
      gate.countDown();
    }
  }

  private static List<float[]> late(CountDownLatch gate, List<String> texts) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return place(texts);
  }

  @Test
  void aModelThatIsAwayLeavesNothing() {
    embedder =
        _ -> {
          throw new IllegalStateException("away");
        };
    try (var meaning = meaning(Duration.ofSeconds(5))) {
      assertThat(meaning.placeAll(ARTICLES)).isFalse();
      assertThat(meaning.ranking(ARTICLES, "my site", 5)).isEmpty();
    }
  }

  @Test
  void secretsArePlacedByNobody() {
    try (var meaning = meaning(Duration.ofSeconds(5))) {
      meaning.placeAll(ARTICLES);
      meaning.ranking(ARTICLES, "my password: hunter2secret", 5);
      assertThat(placed).noneMatch(text -> text.contains("hunter2"));
    }
  }
}
