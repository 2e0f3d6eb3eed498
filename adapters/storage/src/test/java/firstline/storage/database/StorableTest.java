package firstline.storage.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTest {
  @Test
  void leaves_fine_text_as_it_is() {
    for (var text : new String[] {"", "plain", "žluťoučký", "whole 🙂\n\t"}) {
      assertThat(Storable.text(text)).isSameAs(text);
    }
  }

  @Test
  void replaces_what_no_database_takes() {
    assertThat(Storable.text("a\0b")).isEqualTo("a\uFFFDb");
    assertThat(Storable.text("\uD83D 🙂 \uDE42")).isEqualTo("\uFFFD 🙂 \uFFFD");
  }
}
