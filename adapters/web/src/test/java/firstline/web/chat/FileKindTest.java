package firstline.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {
  @ParameterizedTest
  @CsvSource({
    "89504e470d0a1a0a0000, PNG",
    "ffd8ffe000104a46, JPEG",
    "474946383961, GIF",
    "52494646aabbccdd574542505650, WEBP",
    "255044462d312e37, PDF",
    "504b030414000000, ZIP",
  })
  void knowsKindsByTheirFirstBytes(String hex, FileKind kind) {
    assertThat(FileKind.of(HexFormat.of().parseHex(hex))).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Received: from mail.example.net", "<html><script>alert(1)</script>", "größer"})
  void takesWhatReadsAsTextForText(String text) {
    assertThat(FileKind.of(text.getBytes(StandardCharsets.UTF_8))).contains(FileKind.TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4d5a9000", "7f454c46", "fffe6100", "000000206674797068656963"})
  void refusesEverythingElse(String hex) {
    assertThat(FileKind.of(HexFormat.of().parseHex(hex))).isEmpty();
  }
}
