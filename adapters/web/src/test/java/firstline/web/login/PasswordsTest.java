package firstline.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @Test
  void hashesWithTheAgreedParametersAndNeverTwiceAlike() {
    var one = passwords.hash("correct horse battery");
    assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.hash("correct horse battery")).isNotEqualTo(one);
  }

  @Test
  void knowsTheRightPasswordHoweverItsCharactersAreComposed() {
    var hash = Optional.of(passwords.hash("Schlüssel zum Haus"));
    assertThat(passwords.matches(hash, "Schlu\u0308ssel zum Haus")).isTrue();
    assertThat(passwords.matches(hash, "Schlussel zum Haus")).isFalse();
  }

  @Test
  void saysNoWhereThereIsNoHash() {
    assertThat(passwords.matches(Optional.empty(), "")).isFalse();
    assertThat(passwords.matches(Optional.empty(), "anything at all")).isFalse();
  }

  @Test
  void keepsManyAtTheSameTimeApart() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks =
          IntStream.range(0, 24)
              .mapToObj(
                  i ->
                      (Callable<Boolean>)
                          () -> {
                            var hash = Optional.of(passwords.hash("password number " + i));
                            return passwords.matches(hash, "password number " + i)
                                && !passwords.matches(hash, "password number " + (i + 1));
                          })
              .toList();
      for (var outcome : threads.invokeAll(tasks)) {
        assertThat(outcome.get()).isTrue();
      }
    }
  }

  @Test
  void objectsToWhatIsShortKnownOrPlain() {
    assertThat(PasswordRule.objection("elevenchars", "a@example.com"))
        .hasValueSatisfying(words -> assertThat(words).contains("at least 12", "has 11"));
    assertThat(PasswordRule.objection("Long.Name@Example.com", "long.name@example.com"))
        .hasValueSatisfying(words -> assertThat(words).contains("e-mail"));
    assertThat(PasswordRule.objection("abababababababab", "a@example.com")).isPresent();
    assertThat(PasswordRule.objection("x".repeat(201), "a@example.com")).isPresent();
    assertThat(PasswordRule.objection("twelve chars", "a@example.com")).isEmpty();
  }
}
