package io.collectoragent.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.business.MetricRule;
import io.collectoragent.runtime.methods.MethodRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The section {@code methods} is taken as far as it is right. */
class MethodRulesTest {

  @TempDir Path folder;

  private final List<String> complaints = new ArrayList<>();

  @Test
  void readsMethods() throws IOException {
    List<MethodRule> rules =
        read(
            """
            methods:
              legacy.Loop.collect:
                collector: prices
                symbol: argument 0.id
              legacy.Outer$Inner.of(String, int[], java.util.List):
                metrics:
                  - {counter: a_total, labels: {symbol: return.getName()}}
                  - {histogram: b_seconds, value: duration}
              legacy.Loop.none():
                symbol: this.symbol
            """);

    assertThat(complaints).isEmpty();
    assertThat(rules).hasSize(3);
    assertThat(rules.get(0).method().className()).isEqualTo("legacy.Loop");
    assertThat(rules.get(0).method().name()).isEqualTo("collect");
    assertThat(rules.get(0).method().parameterTypes()).isNull();
    assertThat(rules.get(0).collector()).isEqualTo("prices");
    assertThat(rules.get(0).symbol()).hasToString("argument 0.id");
    assertThat(rules.get(1).method())
        .hasToString("legacy.Outer$Inner.of(String, int[], java.util.List)");
    assertThat(rules.get(1).metrics())
        .map(MetricRule::name)
        .containsExactly("a_total", "b_seconds");
    assertThat(rules.get(1).collector()).isNull();
    assertThat(rules.get(2).method().parameterTypes()).isEmpty();
  }

  @Test
  void namesWhatIsWrongAndTakesTheRest() throws IOException {
    List<MethodRule> rules =
        read(
            """
            methods:
              collect: {collector: prices}
              legacy.Loop.: {collector: prices}
              legacy.Loop.<init>: {collector: prices}
              legacy.Loop.a(int,): {collector: prices}
              java.util.List.size: {collector: prices}
              legacy.Loop.b: {}
              legacy.Loop.c:
                collector: "a\\tb"
                symbol: return
                colour: red
                metrics:
                  - {counter: a_total, labels: {x: arg 0, y: argument 1}}
                  - {counter: c_total, labels: {y: argument 1}}
            tables: {}
            """);

    assertThat(rules).hasSize(1);
    assertThat(rules.get(0).collector()).isNull();
    assertThat(rules.get(0).symbol()).isNull();
    assertThat(rules.get(0).metrics()).map(MetricRule::name).containsExactly("c_total");
    assertThat(complaints)
        .map(line -> line.substring(line.indexOf("line ")).replace("; the rule is left out", ""))
        .containsExactly(
            "line 2: methods.collect: is no method: package.Class.method, with (types) where there"
                + " are several",
            "line 3: methods.legacy.Loop.: is no method: package.Class.method, with (types) where"
                + " there are several",
            "line 4: methods.legacy.Loop.<init>: is no method: package.Class.method, with (types)"
                + " where there are several",
            "line 5: methods.legacy.Loop.a(int,): has parameters that are no types",
            "line 6: methods.java.util.List.size: is not the application's own: nothing is woven"
                + " there",
            "line 7: methods.legacy.Loop.b: says nothing that could be done with a call",
            "line 9: methods.legacy.Loop.c.collector: \"a b\" is no name of a collector",
            "line 10: methods.legacy.Loop.c.symbol: \"return\" is not known when the run begins",
            "line 11: methods.legacy.Loop.c.colour: is not known, it is one of [collector, symbol,"
                + " metrics]",
            "line 13: methods.legacy.Loop.c.metrics.labels.x: \"arg 0\" is none of argument N,"
                + " return, this (each with .field or .getter() behind it), duration, or a constant"
                + " in quotes of its own");
  }

  @Test
  void takesNoHarmFromLongTexts() throws IOException {
    String dots = "a.".repeat(50_000) + "b";
    assertThat(read("methods:\n  " + "? " + dots + "\n  : {collector: x}\n")).isEmpty();
    assertThat(read("methods:\n  a.b:\n    symbol: this." + dots + "\n")).isEmpty();
    assertThat(complaints).hasSize(3).allSatisfy(line -> assertThat(line).contains("line "));
  }

  private List<MethodRule> read(String text) throws IOException {
    Path file = folder.resolve("collectors.yaml");
    Files.writeString(file, text);
    return new CollectorsFile(file.toString(), complaints::add).read().methods();
  }
}
