package firstline.web.frame;

/** A colour of the screen, each part from 0 to 255. */
record Colour(int red, int green, int blue) {
  private static final Colour BLACK = new Colour(0, 0, 0);
  private static final Colour WHITE = new Colour(255, 255, 255);
  private static final int STEPS = 25;

  String hex() {
    return String.format("#%02x%02x%02x", red, green, blue);
  }

  /** Contrast by WCAG 2: from 1, none, to 21, black on white. */
  double contrast(Colour other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  /** Black or white, whichever reads better on this colour. */
  Colour ink() {
    return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
  }

  /** The nearest shade of this colour that has a contrast with the ground. */
  Colour until(double contrast, Colour ground) {
    var end = ground.ink();
    for (int step = 0; step < STEPS; step++) {
      var shade = towards(end, step);
      if (shade.contrast(ground) >= contrast) {
        return shade;
      }
    }
    return end;
  }

  private Colour towards(Colour end, int step) {
    return new Colour(
        red + (end.red - red) * step / STEPS,
        green + (end.green - green) * step / STEPS,
        blue + (end.blue - blue) * step / STEPS);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
