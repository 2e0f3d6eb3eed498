package firstline.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.knowledge.article.Article;
import firstline.knowledge.evaluation.Question;
import firstline.knowledge.evaluation.QuestionFile;
import firstline.knowledge.retrieval.LuceneKnowledgeBase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * How long a search takes among ten thousand articles: English ones, each mixed from the words of
 * two shipped ones, so that words are as frequent as in real articles. Tells the median and the
 * slowest of a hundred of English questions in processor time, which other work on the machine does
 * not lengthen. Not run by {@code verify}; run it with {@code -Dtest=SearchBenchmark}.
 */
class SearchBenchmark {
  private static final System.Logger LOG = System.getLogger(SearchBenchmark.class.getName());
  private static final int ARTICLES = 10_000;
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 50;

  @Test
  @DisplayName("searches among ten thousand articles")
  void search() throws IOException {
    var content = ShippedContentTest.library().content();
    var articles = mixed(english(content.articles()));
    var knowledge =
        LuceneKnowledgeBase.of(
            articles, Map.of(), content.lexicons(), Map.of(), "https://help.example.net");
    var questions = questions();
    times(knowledge, questions, WARM_UP);
    var times = times(knowledge, questions, ROUNDS);
    LOG.log(
        System.Logger.Level.INFO,
        "{0} searches: median {1} us, slowest of a hundred {2} us",
        times.length,
        times[times.length / 2] / 1_000,
        times[times.length * 99 / 100] / 1_000);
    assertThat(knowledge.search(questions.getFirst(), Locale.ENGLISH).hits()).isNotEmpty();
  }

  /** In nanoseconds, the quickest first. */
  private static long[] times(LuceneKnowledgeBase knowledge, List<String> questions, int rounds) {
    var clock = ManagementFactory.getThreadMXBean();
    var times = new long[rounds * questions.size()];
    for (int i = 0; i < times.length; i++) {
      long start = clock.getCurrentThreadCpuTime();
      knowledge.search(questions.get(i % questions.size()), Locale.ENGLISH);
      times[i] = clock.getCurrentThreadCpuTime() - start;
    }
    Arrays.sort(times);
    return times;
  }

  private static List<Article> english(List<Article> articles) {
    return articles.stream().filter(article -> article.locale().equals(Locale.ENGLISH)).toList();
  }

  private static List<Article> mixed(List<Article> from) {
    var random = new Random(1);
    return IntStream.range(0, ARTICLES)
        .mapToObj(
            i -> mixed(i, from.get(random.nextInt(from.size())), from.get(i % from.size()), random))
        .toList();
  }

  private static Article mixed(int number, Article words, Article body, Random random) {
    var phrasings = new ArrayList<>(words.phrasings());
    phrasings.addAll(body.phrasings());
    Collections.shuffle(phrasings, random);
    return new Article(
        new ArticleSlug("article-" + number),
        Locale.ENGLISH,
        body.place(),
        words.title() + " " + number,
        body.summary(),
        body.group(),
        body.audience(),
        body.platforms(),
        List.of(),
        phrasings.subList(0, phrasings.size() / 2),
        List.of(),
        body.owner(),
        body.review(),
        List.of(),
        body.parts());
  }

  private static List<String> questions() throws IOException {
    try (var file = SearchBenchmark.class.getResourceAsStream("questions.tsv")) {
      assertThat(file).isNotNull();
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      var reading = (QuestionFile.Reading.Read) QuestionFile.read("questions.tsv", text);
      return reading.questions().stream()
          .filter(question -> question.locale().equals(Locale.ENGLISH))
          .map(Question::text)
          .toList();
    }
  }
}
