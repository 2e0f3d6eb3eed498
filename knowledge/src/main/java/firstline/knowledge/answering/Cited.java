package firstline.knowledge.answering;

import java.util.List;

/** One sentence of a model's, with the numbers of the passages that it names. */
public record Cited(String text, List<Integer> numbers) {
  public Cited {
    numbers = List.copyOf(numbers);
  }
}
