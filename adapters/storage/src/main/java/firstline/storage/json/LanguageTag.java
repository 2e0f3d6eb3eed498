package firstline.storage.json;

import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** A language as its BCP 47 tag, which loses nothing of scripts and variants. */
final class LanguageTag extends StdSerializer<Locale> {
  LanguageTag() {
    super(Locale.class);
  }

  @Override
  public void serialize(Locale value, JsonGenerator json, SerializationContext context) {
    json.writeString(value.toLanguageTag());
  }

  /** The way back. */
  static final class Reader extends StdDeserializer<Locale> {
    Reader() {
      super(Locale.class);
    }

    @Override
    public Locale deserialize(JsonParser json, DeserializationContext context) {
      return Locale.forLanguageTag(json.getString());
    }
  }
}
