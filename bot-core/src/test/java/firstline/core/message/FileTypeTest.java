package firstline.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {
  @ParameterizedTest
  @CsvSource({
    "89504e470d0a1a0a0000, PNG",
    "ffd8ffe000104a46, JPEG",
    "474946383961, GIF",
    "52494646aabbccdd574542505650, WEBP",
    "255044462d312e37, PDF",
    "504b030414000000, ZIP",
  })
  void knowsTypesByTheirFirstBytes(String hex, FileType type) {
    assertThat(FileType.of(HexFormat.of().parseHex(hex))).contains(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Received: from mail.example.net", "<html><script>alert(1)</script>", "größer"})
  void takesWhatReadsAsTextForText(String text) {
    assertThat(FileType.of(text.getBytes(StandardCharsets.UTF_8))).contains(FileType.TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4d5a9000", "7f454c46", "fffe6100", "000000206674797068656963"})
  void refusesEverythingElse(String hex) {
    assertThat(FileType.of(HexFormat.of().parseHex(hex))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"shot.png, PNG", "SHOT.JPEG, JPEG", "mail.log, TEXT", "a.b.pdf, PDF"})
  void knowsWhatANameClaims(String name, FileType type) {
    assertThat(FileType.named(name)).contains(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "run.exe", "", "page.html", "picture.svg", "png."})
  void doesNotTakeOtherNames(String name) {
    assertThat(FileType.named(name)).isEmpty();
  }
}
