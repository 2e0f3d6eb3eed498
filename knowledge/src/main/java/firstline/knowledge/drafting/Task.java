package firstline.knowledge.drafting;

import firstline.core.port.Drafting;
import firstline.knowledge.answering.Prompt;

/** One thing that a model is to write about one conversation. */
interface Task {
  Prompt prompt();

  /** What is kept of the model's words. */
  Drafting.Outcome read(String words);
}
