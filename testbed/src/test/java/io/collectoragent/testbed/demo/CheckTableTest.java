package io.collectoragent.testbed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTableTest {

  private static final List<Check> CHECKS =
      List.of(
          new Check("prices", "rows", true, "3 rows"),
          new Check("news", "rows", false, "0 rows"),
          new Check("prices", "/live", true, "status 200"),
          new Check("news", "/live", true, "status 200"),
          new Check("news", "calls", true, "3 calls"));

  @Test
  void hasALineForACheckAndAColumnForACollector() {
    assertThat(CheckTable.render(CHECKS).lines().map(line -> line.strip().replaceAll(" +", " ")))
        .containsExactly("check prices news", "rows ok FAILED", "/live ok ok", "calls - ok");
  }

  @Test
  void saysOfFailuresWhatWasSeen() {
    assertThat(CheckTable.failures(CHECKS)).isEqualTo("  news: rows: 0 rows\n");
  }
}
