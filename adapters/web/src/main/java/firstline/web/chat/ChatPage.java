package firstline.web.chat;

import java.util.List;
import java.util.Optional;

/**
 * Everything on the chat's page besides its frame.
 *
 * @param cursor up to where the lines go
 * @param typed what stands in the text field
 * @param problem why the last post was not taken
 * @param once the name of the next post
 * @param framed true inside another page
 * @param link what came with a link of the client area, to be used by a press
 */
public record ChatPage(
    List<Line> lines,
    String cursor,
    Who who,
    List<DemoOption> demo,
    String typed,
    Optional<String> problem,
    String once,
    boolean framed,
    Optional<String> link) {}
