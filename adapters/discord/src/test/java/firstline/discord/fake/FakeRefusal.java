package firstline.discord.fake;

/** Discord's no. */
final class FakeRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;

  FakeRefusal(int status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static FakeRefusal unknown(String what, int code) {
    return new FakeRefusal(404, code, "Unknown " + what);
  }

  static FakeRefusal form(String why) {
    return new FakeRefusal(400, 50_035, "Invalid Form Body: " + why);
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }
}
