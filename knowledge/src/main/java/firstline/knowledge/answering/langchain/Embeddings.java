package firstline.knowledge.answering.langchain;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import firstline.knowledge.meaning.Embedder;
import java.util.List;

/** A model of embeddings over HTTP. */
record Embeddings(EmbeddingModel model) implements Embedder {
  @Override
  public List<float[]> embed(List<String> texts) {
    var places =
        model.embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
            .map(Embedding::vector)
            .toList();
    if (places.size() != texts.size()) {
      throw new IllegalStateException(
          places.size() + " vectors came back for " + texts.size() + " texts");
    }
    return places;
  }
}
