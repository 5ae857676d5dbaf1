package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser that pages are looked at with would tell, if something were wrong with them. */
class BrowserIT {

  private static final String PAGE =
      "<!doctype html><title>%s</title><style>body { color: #bbb; background: #fff }</style>"
          + "<p>Hardly to be read<script>document.title = 'scripted'; console.error('oh')</script>";

  @Test
  void tellsWhatNobodyCanRead(@TempDir Path folder) throws IOException {
    Path page = page(folder);
    try (Browser browser = Browser.open()) {
      browser.go(page.toUri().toString());

      assertThat(browser.driver().getTitle()).isEqualTo("scripted");
      assertThat(String.join("\n", browser.hindrances()))
          .contains("color-contrast")
          .contains("html-has-lang");
      assertThat(browser.complaints()).singleElement().asString().contains("oh");
      assertThat(browser.fetches()).singleElement().asString().contains("page.html");
      Path picture = folder.resolve("page.png");
      browser.screenshot(picture);
      assertThat(picture).isNotEmptyFile();
    }
  }

  @Test
  void runsNoScriptIfToldSo(@TempDir Path folder) throws IOException {
    Path page = page(folder);
    try (Browser browser = Browser.withoutScripts()) {
      browser.go(page.toUri().toString());

      assertThat(browser.driver().getTitle()).isEqualTo("plain");
    }
  }

  private static Path page(Path folder) throws IOException {
    return Files.writeString(folder.resolve("page.html"), PAGE.formatted("plain"));
  }
}
