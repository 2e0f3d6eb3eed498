package firstline.knowledge.meaning;

import java.util.List;

/** Places texts by their meaning: texts that mean the same get vectors that point the same way. */
public interface Embedder {
  /**
   * A vector for each text, in their order. Slow.
   *
   * @throws RuntimeException whatever keeps it from that
   */
  List<float[]> embed(List<String> texts);
}
