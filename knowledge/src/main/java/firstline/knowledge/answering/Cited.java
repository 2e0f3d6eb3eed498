package firstline.knowledge.answering;

import java.util.List;

/** One sentence of a model's, with the numbers of the passages that it names. */
record Cited(String text, List<Integer> numbers) {
  Cited {
    numbers = List.copyOf(numbers);
  }
}
