package firstline.knowledge.phrase;

import firstline.knowledge.prose.Holes;
import firstline.knowledge.prose.Provider;
import java.util.Map;

/** The words on a button in one language. */
record Label(Wording wording, Provider provider) {

  String with(Map<String, ?> arguments) {
    return Holes.ARGUMENT.fill(
        provider.fill(wording.text(arguments)), name -> wording.value(arguments, name));
  }
}
