package io.collectoragent.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {

  @Test
  void isGoneWithAllThatIsInIt() throws IOException {
    TemporaryFolder folder = TemporaryFolder.create("testbed-test");
    Files.createDirectories(folder.path().resolve("a/b"));
    Files.writeString(folder.path().resolve("a/b/file"), "text");

    folder.close();
    folder.close();

    assertThat(folder.path()).doesNotExist();
  }
}
