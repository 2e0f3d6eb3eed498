package firstline.web.flow;

import java.util.List;

/** A flow as a picture. */
public record MapView(
    int width, int height, int boxWidth, int boxHeight, List<Node> nodes, List<Arrow> arrows) {
  /**
   * A step.
   *
   * @param x of its left edge
   * @param y of its upper edge
   * @param look a class for its kind
   * @param spoken all that it says, for those who do not see it
   * @param here how many are there now
   * @param left how many went away there
   * @param up the step that an arrow key leads to; empty for none
   */
  public record Node(
      String id,
      String title,
      String kind,
      int x,
      int y,
      String look,
      String spoken,
      int here,
      int left,
      String up,
      String down,
      String before,
      String after) {}

  /**
   * A way from one step to another.
   *
   * @param path as SVG writes it
   * @param back whether it leads up again
   * @param mark which arm of a branch it is; empty where there is only one way
   * @param x where the mark stands
   * @param words for those who do not see it
   */
  public record Arrow(String path, boolean back, String mark, int x, int y, String words) {}
}
