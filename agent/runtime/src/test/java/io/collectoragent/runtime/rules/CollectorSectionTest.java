package io.collectoragent.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.collectors.CollectorRule;
import io.collectoragent.runtime.collectors.CollectorRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectorSectionTest {

  @TempDir Path folder;

  private final List<String> complaints = new ArrayList<>();

  @Test
  void readsWhatCollectorsAreCalledAndWhatTheyAreToBring() throws IOException {
    CollectorRules rules =
        read(
            """
            collectors:
              prices:
                tasks: [price-collector-job, "old-*"]
                symbols: [bitcoin, ethereum]
                every: 5m
                records: 35
              cache-refresh: {ignore: true}
            """);

    assertThat(complaints).isEmpty();
    CollectorRule prices = rules.of("prices");
    assertThat(prices.tasks())
        .map(Object::toString)
        .containsExactly("price-collector-job", "old-*");
    assertThat(prices.symbols()).containsExactly("bitcoin", "ethereum");
    assertThat(prices.everyNanos()).isEqualTo(TimeUnit.MINUTES.toNanos(5));
    assertThat(prices.records()).isEqualTo(35);
    assertThat(rules.nameOf("cache-refresh", null)).isNull();
  }

  @Test
  void namesWhatIsWrongAndTakesTheRest() throws IOException {
    CollectorRules rules =
        read(
            """
            collectors:
              prices:
                every: soon
                records: many
                symbols: [bitcoin, "two words"]
                colour: red
                ignore: perhaps
              "b r": {every: 5m}
              news: {every: 50d}
            """);

    assertThat(complaints)
        .map(line -> line.substring(line.indexOf("line ")))
        .containsExactly(
            "line 3: collectors.prices.every: \"soon\" is no time such as 500ms, 30s, 5m, 2h or 1d;"
                + " the rule is left out",
            "line 4: collectors.prices.records: \"many\" is no number; the rule is left out",
            "line 5: collectors.prices.symbols: \"two words\" is no symbol; the rule is left out",
            "line 6: collectors.prices.colour: is not known, it is one of [tasks, ignore, symbols,"
                + " every, records]; the rule is left out",
            "line 7: collectors.prices.ignore: \"perhaps\" is neither true nor false; the rule is"
                + " left out",
            "line 8: collectors.b r: a name has letters, digits, dots and dashes, 64 at most; the"
                + " rule is left out",
            "line 9: collectors.news.every: \"50d\" is not from 100ms to 31d; the rule is left out");
    assertThat(rules.of("prices").symbols()).containsExactly("bitcoin");
    assertThat(rules.of("prices").everyNanos()).isZero();
    assertThat(rules.of("b r")).isNull();
  }

  private CollectorRules read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("collectors.yaml"), text);
    return new CollectorsFile(file.toString(), complaints::add).read().collectors();
  }
}
