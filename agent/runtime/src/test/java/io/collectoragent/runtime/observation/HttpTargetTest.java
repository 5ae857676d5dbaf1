package io.collectoragent.runtime.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HttpTargetTest {

  private static final int LONGEST = 4_096;

  @Test
  void keepsWhatIsOfASaneLength() {
    HttpTarget target = target("/prices", "ids=bitcoin");
    assertThat(target.path()).isEqualTo("/prices");
    assertThat(target.query()).isEqualTo("ids=bitcoin");
    assertThat(target(null, null).path()).isNull();
    assertThat(target(null, null).query()).isNull();
  }

  @Test
  void cutsBetweenSegments() {
    String path = "/0123456".repeat(2_000);
    assertThat(target(path, null).path()).isEqualTo(path.substring(0, LONGEST)).endsWith("6");
    assertThat(target("/x" + path, null).path()).hasSizeLessThan(LONGEST).endsWith("/0123456");
  }

  @Test
  void cutsBetweenParameters() {
    String query = "page=1" + "&token=hidden-key".repeat(2_000);
    assertThat(target("/", query).query())
        .hasSizeLessThanOrEqualTo(LONGEST)
        .endsWith("token=hidden-key");
  }

  @Test
  void cutsOneThatHasNoParts() {
    assertThat(target("/" + "x".repeat(100_000), null).path()).hasSize(LONGEST);
    assertThat(target("/", "x".repeat(100_000)).query()).hasSize(LONGEST - 1);
  }

  @Test
  void keepsNoMoreOfPathAndQueryTogether() {
    HttpTarget target = target("/" + "x".repeat(100_000), "x".repeat(100_000));
    assertThat(target.path().length() + target.query().length()).isEqualTo(LONGEST);
  }

  @Test
  void keepsNoHostThatIsNoName() {
    String host = "hidden-key".repeat(1_000) + "@example.com";
    assertThat(new HttpTarget("http", host, -1, "/", null).host()).isEqualTo("unknown");
  }

  private static HttpTarget target(String path, String query) {
    return new HttpTarget("http", "example.com", -1, path, query);
  }
}
