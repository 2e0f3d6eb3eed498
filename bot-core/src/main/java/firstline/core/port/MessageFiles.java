package firstline.core.port;

import firstline.core.message.Block;
import firstline.core.port.AttachmentSource.Content;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The contents of the files that messages to customers hold. */
@FunctionalInterface
public interface MessageFiles {
  /** Where no message holds any. */
  MessageFiles NONE = _ -> Optional.empty();

  /**
   * A file's content; empty if it is gone, or larger than its channel gives out. Throws where it
   * may work later.
   */
  Optional<Content> find(Block.File file);

  /**
   * Files of articles, and those that staff hand to customers.
   *
   * @param sources of the channels that staff work in
   */
  static MessageFiles of(ArticleFiles articles, List<AttachmentSource> sources) {
    return file ->
        switch (file) {
          case Block.Attached(var article, var name, _) -> articles.find(article, name);
          case Block.Handed(var keeper, var ref, _, _) ->
              sources.stream()
                  .filter(from -> from.channel().name().toLowerCase(Locale.ROOT).equals(keeper))
                  .findFirst()
                  .flatMap(source -> source.fetch(ref));
        };
  }
}
