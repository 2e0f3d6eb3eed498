package firstline.core.catalog;

/** Numbers that people can say: a letter, a hyphen, digits. */
record Numbering(char letter) {
  private static final long FIRST = 1000;

  String number(long turn) {
    return letter + "-" + (FIRST + turn);
  }

  void require(String text) {
    if (!text.matches(letter + "-[0-9]{1,18}")) {
      throw new IllegalArgumentException(
          "'" + text + "' is no number of this kind; write it like " + letter + "-1042");
    }
  }
}
