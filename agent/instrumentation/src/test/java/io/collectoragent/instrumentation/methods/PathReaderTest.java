package io.collectoragent.instrumentation.methods;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.methods.CallPath;
import io.collectoragent.runtime.methods.MethodName;
import io.collectoragent.runtime.vitals.Vitals;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a rule asks for in vain harms nobody, is told once, and is not asked for for ever. */
class PathReaderTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Vitals vitals = new Vitals();
  private final PathReader reader =
      new PathReader(
          MethodName.parse("legacy.Model.analyse"),
          vitals,
          new AgentLog(new PrintStream(printed, true, StandardCharsets.UTF_8), LogLevel.WARN));
  private final CallPath mood = CallPath.parse("this.mood()");
  private final Model model = new Model();

  @Test
  void givesUpWhatFailsTwentyTimesInARow() {
    model.fails = true;
    for (int i = 0; i < 30; i++) {
      assertThat(read()).isNull();
    }
    assertThat(model.asked).isEqualTo(20);
    assertThat(vitals.failures()).containsEntry("methods", 20L);
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("methods.legacy.Model.analyse: this.mood() cannot be read")
        .contains("java.lang.IllegalStateException")
        .doesNotContain("bad mood");
    model.fails = false;
    assertThat(read()).isNull();
    assertThat(reader.read(CallPath.parse("this.mood()"), model, null, null, 0)).isEqualTo("good");
  }

  @Test
  void goesOnWithWhatFailsNowAndThen() {
    for (int i = 0; i < 60; i++) {
      model.fails = i % 3 > 0;
      assertThat(read()).isEqualTo(model.fails ? null : "good");
    }
    assertThat(vitals.failures()).containsEntry("methods", 40L);
  }

  @Test
  void aRunHasTheSymbolsThatLookLikeSome() {
    RunSymbols symbols = new RunSymbols(CallPath.parse("argument 0"), reader);
    assertThat(symbols.of(null, new Object[] {"bitcoin"})).containsExactly("bitcoin");
    assertThat(symbols.of(null, new Object[] {List.of("bitcoin", "a b", "GDP", 7)}))
        .containsExactly("bitcoin", "GDP", "7");
    assertThat(symbols.of(null, new Object[] {new String[] {"x", null}})).containsExactly("x");
    assertThat(symbols.of(null, new Object[] {null})).isEmpty();
    assertThat(symbols.of(null, new Object[] {model})).isEmpty();
    assertThat(symbols.of(null, new Object[] {Set.of()})).isEmpty();
    assertThat(new RunSymbols(null, reader).of(null, new Object[] {"bitcoin"})).isEmpty();
  }

  private Object read() {
    return reader.read(mood, model, new Object[0], null, 0);
  }

  private static final class Model {
    private boolean fails;
    private int asked;

    String mood() {
      asked++;
      if (fails) {
        throw new IllegalStateException("bad mood");
      }
      return "good";
    }
  }
}
