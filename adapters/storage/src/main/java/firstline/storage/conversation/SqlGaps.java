package firstline.storage.conversation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.ConversationId;
import firstline.core.desk.AgentId;
import firstline.core.port.Gaps;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was not helped with, read from turns, ratings and the words that led to them. */
public final class SqlGaps implements Gaps {
  private static final String NOTHING =
      "SELECT t.conversation, t.sequence, t.at FROM turn t"
          + " LEFT JOIN question_set_aside a"
          + " ON a.conversation = t.conversation AND a.sequence = t.sequence"
          + " WHERE t.at >= ? AND t.whys LIKE '%\"search.nothing\"%' AND a.at IS NULL"
          + " ORDER BY t.at DESC LIMIT ?";

  /** The newest word on an article in a conversation counts. */
  private static final String UNHELPFUL =
      "SELECT r.conversation, r.sequence, r.article, r.at FROM article_rating r"
          + " LEFT JOIN question_set_aside a"
          + " ON a.conversation = r.conversation AND a.sequence = r.sequence"
          + " WHERE r.at >= ? AND r.helped = 0 AND a.at IS NULL"
          + " AND NOT EXISTS (SELECT 1 FROM article_rating n WHERE n.conversation = r.conversation"
          + " AND n.article = r.article AND n.ordinal > r.ordinal)"
          + " ORDER BY r.at DESC LIMIT ?";

  private static final String RATINGS =
      "SELECT r.article, r.at, r.helped FROM article_rating r WHERE r.at >= ?"
          + " AND NOT EXISTS (SELECT 1 FROM article_rating n WHERE n.conversation = r.conversation"
          + " AND n.article = r.article AND n.ordinal > r.ordinal)"
          + " UNION ALL SELECT article, at, helped FROM help_rating WHERE at >= ? ORDER BY 2";
  private static final String ASIDE =
      "INSERT INTO question_set_aside (conversation, sequence, set_by, at) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT (conversation, sequence) DO NOTHING";
  private static final String RATE =
      "INSERT INTO help_rating (article, reader, at, helped) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT (article, reader)"
          + " DO UPDATE SET at = excluded.at, helped = excluded.helped";

  private static final String MISSED =
      "INSERT INTO help_search (words, locale, reader, at) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT (reader, words) DO NOTHING";
  private static final String SEARCHES =
      "SELECT id, words, locale, reader, at FROM help_search"
          + " WHERE at >= ? AND set_by IS NULL ORDER BY at DESC, id DESC LIMIT ?";
  private static final String SEARCH_ASIDE = "UPDATE help_search SET set_by = ? WHERE id = ?";

  private final Database database;

  public SqlGaps(Database database) {
    this.database = database;
  }

  @Override
  public List<Asked> asked(Instant since, int limit) {
    return database.read("read what was not helped with", sql -> asked(sql, since, limit));
  }

  @Override
  public void setAside(List<QuestionId> questions, AgentId by, Instant at) {
    database.write(
        "set questions aside",
        sql -> {
          for (var question : questions) {
            setAside(sql, question, by, at);
          }
          return questions.size();
        });
  }

  private static void setAside(Sql sql, QuestionId question, AgentId by, Instant at)
      throws SQLException {
    switch (question) {
      case QuestionId.InChat(var conversation, var sequence) ->
          sql.update(ASIDE, conversation.value(), sequence, by.value(), at);
      case QuestionId.InHelp(var number) -> sql.update(SEARCH_ASIDE, by.value(), number);
    }
  }

  @Override
  public void missed(Missed missed) {
    database.write(
        "keep a search that found nothing",
        sql ->
            sql.update(
                MISSED,
                missed.words(),
                missed.locale().toLanguageTag(),
                missed.reader(),
                missed.at()));
  }

  @Override
  public List<Rating> ratings(Instant since) {
    return database.read(
        "read the words on articles", sql -> sql.list(RATINGS, SqlGaps::rating, since, since));
  }

  @Override
  public void rate(Rating rating, String reader) {
    database.write(
        "keep a word on an article",
        sql -> sql.update(RATE, rating.article().value(), reader, rating.at(), rating.helped()));
  }

  private static List<Asked> asked(Sql sql, Instant since, int limit) throws SQLException {
    var lacks = new ArrayList<LackRow>();
    lacks.addAll(sql.list(NOTHING, LackRow::ofTurn, since, limit));
    lacks.addAll(sql.list(UNHELPFUL, LackRow::ofRating, since, limit));
    lacks.sort(Comparator.comparing(LackRow::at).reversed());
    var reading = new GapReading(sql);
    var asked = new ArrayList<Asked>();
    for (var lack : lacks.subList(0, Math.min(limit, lacks.size()))) {
      reading.asked(lack).ifPresent(asked::add);
    }
    asked.addAll(sql.list(SEARCHES, SqlGaps::search, since, limit));
    asked.sort(Comparator.comparing(Asked::at).reversed());
    return List.copyOf(asked.subList(0, Math.min(limit, asked.size())));
  }

  private static Asked search(Row row) throws SQLException {
    return new Asked(
        new QuestionId.InHelp(row.number("id")),
        row.instant("at"),
        row.text("words"),
        Locale.forLanguageTag(row.text("locale")),
        "help:" + row.text("reader"),
        Lack.FOUND_NOTHING,
        Optional.empty(),
        Duration.ZERO);
  }

  private static Rating rating(Row row) throws SQLException {
    return new Rating(new ArticleSlug(row.text("article")), row.instant("at"), row.flag("helped"));
  }

  /** Where something was lacking. */
  record LackRow(QuestionId.InChat id, Instant at, Lack lack, Optional<ArticleSlug> article) {
    private static LackRow ofTurn(Row row) throws SQLException {
      return new LackRow(id(row), row.instant("at"), Lack.FOUND_NOTHING, Optional.empty());
    }

    private static LackRow ofRating(Row row) throws SQLException {
      return new LackRow(
          id(row),
          row.instant("at"),
          Lack.DID_NOT_HELP,
          Optional.of(new ArticleSlug(row.text("article"))));
    }

    private static QuestionId.InChat id(Row row) throws SQLException {
      return new QuestionId.InChat(
          new ConversationId(row.text("conversation")), row.number("sequence"));
    }
  }
}
