package firstline.launcher.serve;

import firstline.knowledge.content.Library;
import firstline.knowledge.curation.Calendar;
import firstline.knowledge.curation.Publishing;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds whether content is due, or was published by another node, and makes ready
 * for all languages what is served.
 */
final class ContentWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ContentWatch.class);
  private static final int SECONDS = 10;

  private final Library library;
  private final Publishing publishing;
  private final Calendar calendar;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("content-watch").daemon().unstarted(task));

  private ContentWatch(
      Library library, Publishing publishing, Calendar calendar, InstantSource clock) {
    this.library = library;
    this.publishing = publishing;
    this.calendar = calendar;
    this.clock = clock;
  }

  static ContentWatch over(Foundation foundation, InstantSource clock) {
    var storage = foundation.storage();
    var calendar = new Calendar(foundation.publishing(), storage.documents(), storage.audit());
    return new ContentWatch(foundation.library(), foundation.publishing(), calendar, clock);
  }

  void begin() {
    thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      calendar.publishDue(clock.instant());
      if (publishing.catchUp()) {
        publishing.trouble().forEach(problem -> LOG.error("What was published: {}", problem));
      }
      library.prepare();
    } catch (RuntimeException e) {
      LOG.warn("Published content could not be looked at; it is tried again", e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
