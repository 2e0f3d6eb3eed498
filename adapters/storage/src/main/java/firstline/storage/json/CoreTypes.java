package firstline.storage.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Reads from the types of the core what annotations would otherwise say: a sealed interface is
 * written with the simple name of the record as its {@code type}, and a record of one component
 * called {@code value} is written as that value.
 */
final class CoreTypes extends NopAnnotationIntrospector {
  /** The property that names the record of a sealed interface. */
  static final String TYPE = "type";

  private static final long serialVersionUID = 1L;
  private static final String CORE = "firstline.core.";
  private static final JsonTypeInfo.Value BY_NAME =
      JsonTypeInfo.Value.construct(
          JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, TYPE, null, false, true, true);

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedClass && isChoice(annotated.getRawType()) ? BY_NAME : null;
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
    return isChoice(annotated.getRawType()) ? named(records(annotated.getRawType())) : null;
  }

  @Override
  public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
    return isOfCore(type.getRawType()) ? type.getRawType().getSimpleName() : null;
  }

  @Override
  public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
    boolean isValue =
        annotated instanceof AnnotatedMethod method
            && method.getParameterCount() == 0
            && isBare(method.getDeclaringClass())
            && method.getName().equals("value");
    return isValue ? true : null;
  }

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(
      MapperConfig<?> config, Annotated annotated) {
    boolean takesValue =
        annotated instanceof AnnotatedConstructor constructor
            && constructor.getParameterCount() == 1
            && isBare(constructor.getDeclaringClass());
    return takesValue ? JsonCreator.Mode.DELEGATING : null;
  }

  /** The records that a sealed interface allows, through sealed interfaces below it. */
  static List<Class<?>> records(Class<?> choice) {
    var found = new ArrayList<Class<?>>();
    for (var permitted : choice.getPermittedSubclasses()) {
      if (permitted.isSealed()) {
        found.addAll(records(permitted));
      } else {
        found.add(permitted);
      }
    }
    return found;
  }

  private static List<NamedType> named(List<Class<?>> records) {
    return records.stream().map(r -> new NamedType(r, r.getSimpleName())).toList();
  }

  private static boolean isChoice(Class<?> type) {
    return type.isInterface() && type.isSealed() && isOfCore(type);
  }

  private static boolean isBare(Class<?> type) {
    return type.isRecord()
        && isOfCore(type)
        && type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getName().equals("value");
  }

  private static boolean isOfCore(Class<?> type) {
    return type.getName().startsWith(CORE);
  }
}
