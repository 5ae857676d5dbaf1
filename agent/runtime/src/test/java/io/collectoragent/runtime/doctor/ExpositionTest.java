package io.collectoragent.runtime.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpositionTest {

  @Test
  void readsLabelsAsTheyAreEscaped() {
    Sample sample = only("m{one=\"a,b}\\\"c\\\\d\\ne\",two=\"\",} 1.5 1700000000000");

    assertThat(sample.label("one")).isEqualTo("a,b}\"c\\d\ne");
    assertThat(sample.label("two")).isEmpty();
    assertThat(sample.value()).isEqualTo(1.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"m 2|2", "m{} 2e1|20", "m{ a=\"b\", c=\"d\" } 0.5|0.5"})
  void readsWhatTheFormatAllows(String line, double value) {
    assertThat(only(line).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m",
        "m{",
        "m{a",
        "m{a=",
        "m{a=\"",
        "m{a=\"b\\",
        "m{a=\"b\"",
        "m{a=\"b\"}",
        "m x",
        "m NaN",
        "m +Inf",
        "# m 1",
        "<html>",
        "{}",
        "\u0000",
        "m{a=\"b\"} -Inf"
      })
  void passesOverWhatIsNoFigure(String line) {
    Facts facts = new Facts("a page", "");
    Exposition.read(line + "\nm 1\n", facts);

    assertThat(facts.of("m")).hasSize(1);
  }

  private static Sample only(String line) {
    Facts facts = new Facts("a page", "");
    Exposition.read("# HELP m of m\n" + line + "\n", facts);
    assertThat(facts.of("m")).hasSize(1);
    return facts.of("m").get(0);
  }
}
