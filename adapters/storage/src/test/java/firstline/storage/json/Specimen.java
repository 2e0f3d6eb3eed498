package firstline.storage.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Makes a value of any type of the core, by its components. */
enum Specimen {
  /** Every optional is there, every list has one entry. */
  FULL,
  /** Every optional is missing, every list is empty. */
  BARE;

  /** Fits the patterns of all names in the core. */
  private static final String WORD = "abcdefgh";

  private static final AtomicLong CLOCK = new AtomicLong();

  Object of(Type type) {
    return switch (type) {
      case ParameterizedType generic -> container(generic);
      case Class<?> plain when plain.isSealed() -> of(CoreTypes.records(plain).getFirst());
      case Class<?> plain when plain.isRecord() -> instance(plain);
      case Class<?> plain when plain.isEnum() -> plain.getEnumConstants()[0];
      case Class<?> plain -> scalar(plain);
      default -> throw new IllegalArgumentException("No specimen of " + type);
    };
  }

  private Object container(ParameterizedType type) {
    var inner = type.getActualTypeArguments();
    return switch (((Class<?>) type.getRawType()).getSimpleName()) {
      case "Optional" -> this == FULL ? Optional.of(of(inner[0])) : Optional.empty();
      case "List" -> this == FULL ? List.of(of(inner[0])) : List.of();
      case "Set" -> this == FULL ? Set.of(of(inner[0])) : Set.of();
      case "Map" -> this == FULL ? Map.of(of(inner[0]), of(inner[1])) : Map.of();
      default -> throw new IllegalArgumentException("No specimen of " + type);
    };
  }

  private Object scalar(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> this == FULL ? WORD : WORD + " \"\\\n\t\u2028 žluťoučký 🙂 <b>";
      case "int", "Integer" -> 7;
      case "long", "Long" -> Long.MAX_VALUE;
      case "boolean", "Boolean" -> this == FULL;
      // Each is later than the one before, as the ends of spans must be.
      case "Instant" ->
          Instant.parse("2026-03-10T12:00:00.123456789Z").plusSeconds(CLOCK.incrementAndGet());
      case "LocalDate" -> LocalDate.of(2026, 3, 10);
      case "OptionalInt" -> this == FULL ? OptionalInt.of(7) : OptionalInt.empty();
      case "BigDecimal" -> new BigDecimal("12.50");
      case "Currency" -> Currency.getInstance("USD");
      case "Locale" -> Locale.forLanguageTag(this == FULL ? "sr-Latn-RS" : "en");
      default -> throw new IllegalArgumentException("No specimen of " + type);
    };
  }

  private Object instance(Class<?> type) {
    var components = type.getRecordComponents();
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(Arrays.stream(components).map(c -> argument(type, c)).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No specimen of " + type, e);
    }
  }

  /** Numbers of tickets, quotes and bookings begin with the first letter of what they number. */
  private static String name(Class<?> type) {
    return type.getSimpleName().endsWith("Number") ? type.getSimpleName().charAt(0) + "-7" : WORD;
  }

  /** Names are checked by their records, so they get a plain word in any case. */
  private Object argument(Class<?> type, RecordComponent component) {
    return component.getType() == String.class && type.getRecordComponents().length == 1
        ? name(type)
        : of(component.getGenericType());
  }
}
