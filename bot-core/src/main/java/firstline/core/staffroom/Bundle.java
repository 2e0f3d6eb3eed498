package firstline.core.staffroom;

import firstline.core.message.Message;
import java.util.List;

/**
 * The first of several waiting posts, with those right behind it that can go along.
 *
 * @param count how many of them it is
 */
public record Bundle(Post post, int count) {
  /** More would be two messages on some platform. */
  private static final int LONGEST = 1_800;

  /**
   * Takes as much as goes at once: of cards that follow each other the last one, and news together
   * as long as they are short and carry no files.
   *
   * @param waiting at least one
   */
  public static Bundle of(List<Post> waiting) {
    var post = waiting.getFirst();
    int count = 1;
    while (count < waiting.size() && goesAlong(post, waiting.get(count))) {
      var next = waiting.get(count);
      post = post.kind() == Post.Kind.CARD ? next : post.and(next);
      count++;
    }
    return new Bundle(post, count);
  }

  private static boolean goesAlong(Post post, Post next) {
    return switch (post.kind()) {
      case CARD -> next.kind() == Post.Kind.CARD;
      case NEWS ->
          next.kind() != Post.Kind.CARD
              && post.files().isEmpty()
              && length(post) + length(next) < LONGEST;
      case END -> false;
    };
  }

  private static int length(Post post) {
    return new Message(post.blocks(), List.of()).plain().length();
  }
}
