package io.collectoragent.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.tables.ColumnCheck;
import io.collectoragent.runtime.tables.TableRule;
import io.collectoragent.runtime.tables.TableRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The section on tables is taken as far as it is right. */
class TableSectionTest {

  @TempDir Path folder;

  private final List<String> complaints = new ArrayList<>();

  @Test
  void readsATable() throws IOException {
    TableRule rule =
        read("""
                tables:
                  Prices:
                    symbol: Coin_Id
                    timestamp: recorded_at
                    checks:
                      price_usd: {min: -1.5, max: 1_000_000, not_null: true, max_jump: 0.5}
                      RECORDED_AT: {increasing: true, not_null: false}
                    metrics:
                      - {counter: a_total, labels: {symbol: Coin_Id, version: "'2'"}}
                      - {gauge: a_volume, labels: {exchange: exchange}, value: volume}
                """)
            .find("PRICES");

    assertThat(complaints).isEmpty();
    assertThat(rule.symbol()).isEqualTo("coin_id");
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < rule.columns(); i++) {
      columns.add(rule.column(i) + (rule.identifies(i) ? "" : " written"));
    }
    assertThat(columns)
        .containsExactly(
            "recorded_at", "price_usd written", "coin_id", "exchange", "volume written");
    assertThat(rule.timestamp()).isEqualTo(rule.column("Recorded_At")).isZero();
    assertThat(rule.checks())
        .extracting(check -> rule.column(check.column()) + " " + check.kind().label())
        .containsExactly(
            "recorded_at increasing",
            "price_usd min",
            "price_usd max",
            "price_usd not_null",
            "price_usd max_jump");
    assertThat(rule.checks()).extracting(ColumnCheck::limit).contains(-1.5, 1e6, 0.5);
    assertThat(rule.metrics()).hasSize(2);
  }

  @Test
  void namesWhatIsWrongAndTakesTheRest() throws IOException {
    TableRules tables =
        read(
            """
            tables:
              prices:
                symbol: a.b
                timestamp: [x]
                colour: red
                checks:
                  price: {min: much, max: 1, min_jump: 2, max_jump: -1, not_null: maybe}
                  "a b": {min: 1}
                  volume: 5
                metrics:
                  - {counter: a, labels: {x: y}}
                  - {counter: a_total, labels: {x: "y z"}}
                  - {counter: b_total, labels: {x: y}}
              "p q": {symbol: x}
              news: [1]
              wide:
                checks: {%s}
              other:
            """
                .formatted(
                    String.join(
                        ", ",
                        java.util.stream.IntStream.range(0, 33)
                            .mapToObj(i -> "c" + i + ": {min: 0}")
                            .toList())));

    assertThat(complaints)
        .extracting(complaint -> complaint.replaceAll("^.*yaml: ", ""))
        .containsExactly(
            "line 3: tables.prices.symbol: is no name of a column; the rule is left out",
            "line 4: tables.prices.timestamp: is to be a single value; the rule is left out",
            "line 5: tables.prices.colour: is not known, it is one of [symbol, timestamp, checks,"
                + " metrics]; the rule is left out",
            "line 7: tables.prices.checks.price.min: \"much\" is no number; the rule is left out",
            "line 7: tables.prices.checks.price.min_jump: is not known, it is one of [min, max,"
                + " not_null, max_jump, increasing]; the rule is left out",
            "line 7: tables.prices.checks.price.max_jump: \"-1\" is below 0; 0.5 is half of the last"
                + " value; the rule is left out",
            "line 7: tables.prices.checks.price.not_null: \"maybe\" is neither true nor false; the"
                + " rule is left out",
            "line 8: tables.prices.checks.a b: is no name of a column; the rule is left out",
            "line 9: tables.prices.checks.volume: is no mapping of keys to values; the rule is left"
                + " out",
            "line 11: tables.prices.metrics.counter: \"a\" does not end in _total, as a counter does;"
                + " the rule is left out",
            "line 12: tables.prices.metrics.labels.x: is no name of a column; the rule is left out",
            "line 14: tables.p q: is no name of a table, with or without its schema; the rule is left"
                + " out",
            "line 15: tables.news: is no mapping of keys to values; the rule is left out",
            "line 17: tables.wide: is about more than 32 columns; the rule is left out");
    TableRule prices = tables.find("prices");
    assertThat(prices.checks()).extracting(check -> check.kind().label()).containsExactly("max");
    assertThat(prices.metrics()).extracting(metric -> metric.name()).containsExactly("b_total");
    assertThat(tables.all()).extracting(TableRule::table).containsExactly("prices", "other");
  }

  private TableRules read(String text) throws IOException {
    Path file = folder.resolve("collectors.yaml");
    Files.writeString(file, text);
    return new CollectorsFile(file.toString(), complaints::add).read().tables();
  }
}
