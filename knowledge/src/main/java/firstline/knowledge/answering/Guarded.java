package firstline.knowledge.answering;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that speak of amounts, times and promises, in the six languages that we speak and
 * without accents. A model may use one only where its source has it.
 */
public final class Guarded {
  private static final Pattern WORDS = Pattern.compile("\\s+");

  /** What amounts and times are counted in: the word before it belongs to it. */
  private static final Set<String> UNITS =
      words(
          """
          second seconds minute minutes hour hours day days week weeks month months year years
          weekday weekdays workday workdays weekend fortnight
          sekunde sekunden minuten stunde stunden tag tage tagen woche wochen monat monate monaten
          jahr jahre jahren werktag werktage werktagen
          seconde secondes heure heures jour jours semaine semaines mois an ans annee annees
          segundos minuto minutos hora horas dia dias semana semanas mes meses ano anos
          secondi minuti ore giorno giorni settimana settimane mese mesi anno anni
          euro euros eur dollar dollars dollari dolar dolares usd pound pounds pfund gbp libra libras
          cent cents franc francs franken chf percent prozent pourcent
          january february march april june july august september october november december
          januar februar marz mai juni juli oktober dezember
          janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
          enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
          gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
          janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro
          """);

  /** Of these, what is an everyday word in another language, unless something counts it. */
  private static final Set<String> EVERYDAY = words("an mes second march");

  private static final Set<String> COUNTS =
      words("a one per each in on of un une par chaque por al cada este");

  /** The beginnings of words that price, promise or put off. */
  private static final List<String> PROMISES =
      List.copyOf(
          words(
              """
              free gratis kostenlos kostenfrei gratuit price pricing preis prix precio prezz preco
              cost kost cout cuest custa costa refund erstatt ruckerstatt rembours reembols rimbors
              guarant garant warrant compens entschad dedommag indemni indenniz
              discount rabatt remise descuento scont desconto gutschrift promis promess promet promett
              versprech zusag sla deadline frist
              today tonight tomorrow soon shortly heute bald demain bientot manana pronto domani
              presto amanha brevemente
              monday tuesday wednesday thursday friday saturday sunday
              montag dienstag mittwoch donnerstag freitag samstag sonntag
              lundi mardi mercredi jeudi vendredi samedi dimanche
              lunes martes miercoles jueves viernes sabado domingo
              lunedi martedi mercoledi giovedi venerdi domenica
              """));

  /** Somebody of us is said to do something. */
  private static final Pattern COMMITMENT =
      Pattern.compile(
          "\\b(?:(?:we|i|they|someone|somebody|support|staff|team|agent|technician)"
              + " (?:will|shall|can|are going to|is going to|am going to|have|has)\\b"
              + "|(?:we|i|they)'(?:ll|ve)\\b|you will (?:get|receive|be"
              + " (?:given|paid|refunded|credited|called|contacted))\\b|you are entitled\\b|you"
              + " have a right\\b|(?:wir|ich)"
              + " (?:werden|werde|konnen|kann|haben|habe|versprechen|ubernehmen|melden)\\b|(?:werden|werde|konnen|haben)"
              + " (?:wir|ich)\\b|(?:sie|du) (?:erhalten|bekommen)\\b|nous"
              + " (?:allons|pouvons|avons|\\p{L}+rons)\\b|je (?:vais|peux|\\p{L}+rai)\\b|vous"
              + " (?:recevrez|serez)\\b"
              + "|\\p{L}+(?:remos|remo)\\b|(?:vamos|podemos|possiamo|recibira|recibiras|ricevera"
              + "|riceverai|recebera)\\b)");

  private Guarded() {}

  private static Set<String> words(String text) {
    return Arrays.stream(WORDS.split(text.strip())).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether amounts or times are counted in one of some words, where it stands. */
  public static boolean isUnit(List<String> words, int at) {
    var word = words.get(at);
    return UNITS.contains(word)
        && (!EVERYDAY.contains(word) || at > 0 && isCount(words.get(at - 1)));
  }

  private static boolean isCount(String word) {
    return COUNTS.contains(word) || word.chars().allMatch(Character::isDigit);
  }

  /** Whether it prices, promises or puts off. */
  public static boolean isPromise(String word) {
    return PROMISES.stream().anyMatch(word::startsWith);
  }

  /** What a text says that somebody of us does. */
  public static List<String> commitments(String text) {
    return COMMITMENT.matcher(text).results().map(java.util.regex.MatchResult::group).toList();
  }
}
