package io.collectoragent.runtime.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CollectorRulesTest {

  @Test
  void renameMergeSplitAndIgnore() {
    CollectorRules rules =
        CollectorRules.of(
            List.of(
                rule("prices", "price-collector-job", "old-*"),
                rule("news", "com.acme.Jobs$News*"),
                rule("archive", "old-archive"),
                new CollectorRule.Builder("housekeeping").ignored(true).build()));

    assertThat(rules.nameOf("price-collector-job", "com.acme.PriceCollectorJob"))
        .isEqualTo("prices");
    assertThat(rules.nameOf("old-prices", "com.acme.OldPrices")).isEqualTo("prices");
    assertThat(rules.nameOf("old-archive", "com.acme.OldArchive")).isEqualTo("archive");
    assertThat(rules.nameOf("jobs", "com.acme.Jobs$NewsTask")).isEqualTo("news");
    assertThat(rules.nameOf("jobs", "com.acme.Jobs$MacroTask")).isEqualTo("jobs");
    assertThat(rules.nameOf("housekeeping", "com.acme.Housekeeping")).isNull();
    assertThat(rules.nameOf("housekeeping", null)).isNull();
    assertThat(CollectorRules.NONE.nameOf("jobs", null)).isEqualTo("jobs");
  }

  private static CollectorRule rule(String name, String... tasks) {
    CollectorRule.Builder rule = new CollectorRule.Builder(name);
    for (String task : tasks) {
      rule.task(new NamePattern(task));
    }
    return rule.build();
  }
}
