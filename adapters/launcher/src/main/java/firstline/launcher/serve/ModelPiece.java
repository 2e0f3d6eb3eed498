package firstline.launcher.serve;

import firstline.core.port.Answering;
import firstline.knowledge.answering.GroundedAnswers;
import firstline.knowledge.answering.LazyModel;
import firstline.knowledge.answering.MeteredModel;
import firstline.knowledge.answering.ModelSettings;
import firstline.knowledge.answering.langchain.Models;
import firstline.knowledge.content.Library;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The language model as part of the program, if one is set. It is made ready by the first question,
 * so that a start costs nothing of it.
 */
public record ModelPiece(Optional<MeteredModel> model) {
  /** Nothing is asked here. */
  public static ModelPiece of(Optional<ModelSettings> settings, InstantSource clock) {
    return new ModelPiece(
        settings
            .filter(set -> set.chat().isPresent())
            .map(
                set ->
                    new MeteredModel(new LazyModel(() -> Models.chat(set)), set.limits(), clock)));
  }

  /** What answers customers from the articles that are served. */
  public Answering answering(Library library) {
    return model
        .<Answering>map(asked -> new GroundedAnswers(asked, new ServedKnowledge(library)))
        .orElse(Answering.NONE);
  }
}
