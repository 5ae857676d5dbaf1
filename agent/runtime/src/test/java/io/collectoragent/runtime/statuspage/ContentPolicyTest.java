package io.collectoragent.runtime.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a browser is told that it may do. */
class ContentPolicyTest {

  private final PageFixture fixture = new PageFixture();

  @Test
  void namesTheStyleAndTheScriptByTheirHashes() throws Exception {
    assertThat(ContentPolicy.STYLE_HASH).isEqualTo(hash(Assets.STYLE));
    assertThat(ContentPolicy.SCRIPT_HASH).isEqualTo(hash(Assets.SCRIPT));
    assertThat(fixture.html())
        .contains("<style>" + Assets.STYLE + "</style>", "<script>" + Assets.SCRIPT + "</script>");
  }

  @Test
  void allowsNothingElse() {
    assertThat(fixture.page().reply(null).headers().get("Content-Security-Policy"))
        .startsWith("default-src 'none'; ")
        .contains("connect-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*", "http");
  }

  @Test
  void thePageAsksNobodyElseForAnything() throws IOException {
    String page = fixture.html();
    assertThat(Pattern.compile("(src|href|action)=\"(?!#|data:|\\./|[a-z])").matcher(page).find())
        .isFalse();
    assertThat(page).doesNotContain("src=\"", "href=\"http", "@import", "url(", " style=", " on");
  }

  private static String hash(String text) throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    return Base64.getEncoder().encodeToString(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
