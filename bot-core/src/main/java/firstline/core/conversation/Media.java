package firstline.core.conversation;

import firstline.core.flow.AnswerKind;
import firstline.core.flow.FlowRun;
import firstline.core.flow.Step;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What we say to things that are not text: all of it is kept for staff, an album is one thing. */
final class Media {
  private Media() {}

  /** A question that a picture or file answers. */
  record Wanted(FlowRun run, Step.Ask ask) {}

  /** The question that is answered by what came, if one stands open. */
  static Optional<Wanted> isAskedFor(Draft draft, Activity activity, Event.Said said) {
    boolean file =
        said.attachments().stream()
            .anyMatch(
                sent ->
                    switch (sent.kind()) {
                      case PHOTO, DOCUMENT, VIDEO, ANIMATION -> true;
                      case VOICE, AUDIO, STICKER, LOCATION, CONTACT, POLL, OTHER -> false;
                    });
    return file && Parking.of(draft, activity) instanceof Activity.InFlow(var run)
        ? FlowTalk.question(draft, run)
            .filter(ask -> ask.kind() == AnswerKind.SCREENSHOT)
            .map(ask -> new Wanted(run, ask))
        : Optional.empty();
  }

  static void acknowledge(Draft draft, Event.Said said) {
    var first = said.attachments().getFirst();
    draft.because("attachment.kept", first.kind().name().toLowerCase(Locale.ROOT));
    if (!draft.header.startsAlbum(said.album())) {
      draft.because("album", "acknowledged before");
      return;
    }
    // A caption is answered by itself; thanking for the picture first would only be in the way.
    if (said.text().isBlank()) {
      draft.say(phrase(first.kind()), Map.of("file", first.name().orElse("")));
    }
  }

  private static Phrase phrase(Attachment.Kind kind) {
    return switch (kind) {
      case PHOTO -> Phrase.MEDIA_PHOTO;
      case DOCUMENT -> Phrase.MEDIA_FILE;
      case VOICE, AUDIO -> Phrase.MEDIA_VOICE;
      case VIDEO, ANIMATION -> Phrase.MEDIA_VIDEO;
      case STICKER -> Phrase.MEDIA_STICKER;
      case LOCATION -> Phrase.MEDIA_LOCATION;
      case CONTACT -> Phrase.MEDIA_CONTACT;
      case POLL, OTHER -> Phrase.MEDIA_OTHER;
    };
  }
}
