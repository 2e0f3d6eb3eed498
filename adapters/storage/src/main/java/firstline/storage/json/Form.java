package firstline.storage.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * One kind of stored document: {@code {"v":1,"is":…}}, where {@code v} is the version of the shape,
 * so that a later release can bring older documents up before it reads them.
 */
public final class Form<T> {
  /** The version that is written. */
  static final int VERSION = 1;

  private static final String OPENING = "{\"v\":" + VERSION + ",\"is\":";
  private static final JsonMapper MAPPER = mapper();

  private final JavaType type;
  private final ObjectWriter writer;
  private final ObjectReader reader;

  private Form(JavaType type) {
    this.type = type;
    this.writer = MAPPER.writerFor(type);
    this.reader = MAPPER.readerFor(type);
  }

  /** Documents that hold one value of a type. */
  public static <T> Form<T> of(Class<T> type) {
    return new Form<>(MAPPER.constructType(type));
  }

  /** Documents that hold a list of values of a type. */
  public static <T> Form<List<T>> listOf(Class<T> type) {
    return new Form<>(MAPPER.getTypeFactory().constructCollectionType(List.class, type));
  }

  /** The value as a document. */
  public String write(T value) {
    return OPENING + writer.writeValueAsString(value) + "}";
  }

  /**
   * The value of a document.
   *
   * @throws UnreadableDocument if it was written in another version or is no such value
   */
  public T read(String document) {
    if (!document.startsWith(OPENING)) {
      throw new UnreadableDocument(
          "A stored document of another version than " + VERSION + ": " + beginning(document));
    }
    try {
      return reader.readValue(document.substring(OPENING.length(), document.length() - 1));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new UnreadableDocument(
          "A stored document is no " + type.toCanonical() + ": " + beginning(document), e);
    }
  }

  /** Enough to tell which document it is, too little to show what a customer wrote. */
  private static String beginning(String document) {
    return document.substring(0, Math.min(48, document.length()));
  }

  private static JsonMapper mapper() {
    return JsonMapper.builder()
        .annotationIntrospector(new CoreTypes())
        .addModule(
            new SimpleModule()
                .addSerializer(new LanguageTag())
                .addDeserializer(Locale.class, new LanguageTag.Reader()))
        .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
        .withConfigOverride(List.class, o -> o.setNullHandling(emptyForNull()))
        .withConfigOverride(Set.class, o -> o.setNullHandling(emptyForNull()))
        .withConfigOverride(Map.class, o -> o.setNullHandling(emptyForNull()))
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .build();
  }

  private static JsonSetter.Value emptyForNull() {
    return JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
  }
}
