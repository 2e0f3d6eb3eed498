package firstline.launcher.command;

/** Exit codes. */
final class Exit {
  static final int DONE = 0;
  static final int PROBLEMS = 1;
  static final int WRONG_USE = 2;

  private Exit() {}
}
