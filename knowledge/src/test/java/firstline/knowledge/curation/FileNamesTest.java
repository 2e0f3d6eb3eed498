package firstline.knowledge.curation;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.message.FileType;
import firstline.knowledge.article.ArticleFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
  @ParameterizedTest
  @CsvSource({
    "shot.png, PNG, shot.png",
    "'C:\\Users\\ann\\Größe (2) é.JPEG', JPEG, grosse-2-e.jpeg",
    "../../etc/passwd, TEXT, passwd.txt",
    "lie.png, JPEG, lie.jpg",
    ".htaccess, TEXT, file.txt",
    "'снимок.png', PNG, file.png",
    "'--_x--.pdf', PDF, x.pdf",
    "'', PDF, file.pdf",
  })
  void areFitForAFolder(String given, FileType type, String name) {
    assertThat(FileNames.of(given, type)).isEqualTo(name);
    assertThat(ArticleFile.isName(name)).isTrue();
  }
}
