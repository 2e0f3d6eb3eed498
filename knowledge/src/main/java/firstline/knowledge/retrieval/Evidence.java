package firstline.knowledge.retrieval;

/**
 * What the words of a question say about whether it is one for us.
 *
 * @param telling how many of its words say what it is about; a word that speaks of something else
 *     counts more
 * @param ours how many of them our articles are about
 * @param everyday how many words it has besides
 */
record Evidence(double telling, double ours, int everyday) {
  /** The share of telling words that are ours, between 0 and 1; less sure where there are few. */
  double share() {
    return (ours + 0.5) / (telling + 1);
  }

  /** Whether it is about what we have and about hardly anything besides. */
  boolean isOursAlone() {
    return ours > 0 && ours == telling && everyday <= 1;
  }
}
