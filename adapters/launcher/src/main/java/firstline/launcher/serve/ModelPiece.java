package firstline.launcher.serve;

import firstline.core.port.Answering;
import firstline.core.port.Changes;
import firstline.core.port.Drafting;
import firstline.core.port.KnowledgeBase;
import firstline.core.port.Spending;
import firstline.core.turn.ProposalDesk;
import firstline.knowledge.answering.GroundedAnswers;
import firstline.knowledge.answering.LazyModel;
import firstline.knowledge.answering.MeteredModel;
import firstline.knowledge.answering.ModelSettings;
import firstline.knowledge.answering.langchain.Models;
import firstline.knowledge.content.FlowEditions;
import firstline.knowledge.content.Library;
import firstline.knowledge.drafting.ModelDrafting;
import firstline.knowledge.meaning.LazyEmbedder;
import firstline.knowledge.meaning.Meaning;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The language models as part of the program, as far as they are set. They are made ready by the
 * first question, so that a start costs nothing of them.
 *
 * @param model puts answers into words
 * @param meaning ranks articles by meaning
 */
public record ModelPiece(Optional<MeteredModel> model, Optional<Meaning> meaning)
    implements AutoCloseable {
  /** A customer waits for a search, so that it does not wait for long. */
  private static final Duration PLACING = Duration.ofMillis(150);

  /**
   * The models of some settings.
   *
   * @param data where the vectors of articles are kept
   * @param spending what the model was used for today
   */
  public static ModelPiece of(
      Optional<ModelSettings> settings, Path data, InstantSource clock, Spending spending) {
    return new ModelPiece(
        settings
            .filter(set -> set.chat().isPresent())
            .map(
                set ->
                    new MeteredModel(
                        new LazyModel(() -> Models.chat(set)), set.limits(), clock, spending)),
        meaning(settings, data, PLACING, clock));
  }

  /**
   * What ranks articles by meaning, if that is set.
   *
   * @param limit for each question
   */
  public static Optional<Meaning> meaning(
      Optional<ModelSettings> settings, Path data, Duration limit, InstantSource clock) {
    return settings.flatMap(
        set ->
            set.embedding()
                .map(
                    name ->
                        new Meaning(
                            new LazyEmbedder(() -> Models.embedder(set)),
                            name,
                            data,
                            limit,
                            clock)));
  }

  /** The articles, as they are searched with these models, and flows as they were. */
  public KnowledgeBase knowledge(Library library, FlowEditions editions) {
    return new ServedKnowledge(library, Optional.of(editions), meaning);
  }

  /** What answers customers from the articles that are served. */
  public Answering answering(Library library) {
    return model
        .<Answering>map(
            asked ->
                new GroundedAnswers(
                    asked, new ServedKnowledge(library), () -> library.content().issueTitles()))
        .orElse(Answering.NONE);
  }

  /**
   * What has proposals written for staff.
   *
   * @param threads where they are written
   * @param changes told when one is there
   */
  ProposalDesk proposals(
      Foundation foundation, Executor threads, Changes changes, InstantSource clock) {
    var storage = foundation.storage();
    var drafting =
        model
            .<Drafting>map(
                asked ->
                    new ModelDrafting(
                        asked,
                        knowledge(foundation.library()),
                        new ModelDrafting.Served(
                            () -> foundation.library().content().issueTitles(),
                            () -> foundation.library().playbook().facts())))
            .orElse(Drafting.NONE);
    var stores = new ProposalDesk.Stores(storage.desk(), storage.proposals());
    var desk = new ProposalDesk(stores, drafting, threads, changes, clock);
    desk.start();
    return desk;
  }

  private KnowledgeBase knowledge(Library library) {
    return new ServedKnowledge(library, Optional.empty(), meaning);
  }

  @Override
  public void close() {
    meaning.ifPresent(Meaning::close);
  }
}
