package io.collectoragent.runtime.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageBufferTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PageBuffer page = new PageBuffer(out);

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "1, 0.000000001",
    "1000000000, 1.0",
    "30000000, 0.03",
    "-1500000000, -1.5",
    "9223372036854775807, 9223372036.854775807",
  })
  void printsNanosecondsAsSeconds(long nanos, String expected) throws IOException {
    page.addSeconds(nanos);
    assertThat(printed()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7, -7, 10, Long.MAX_VALUE, Long.MIN_VALUE})
  void printsIntegers(long number) throws IOException {
    page.addDigits(number);
    assertThat(printed()).isEqualTo(Long.toString(number));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 0.1, 1 / 3.0, 1e15, 1e16, 1e300, Double.MIN_VALUE, Double.NaN})
  void printsDoublesSoThatTheyAreReadAsTheyWere(double number) throws IOException {
    page.addDouble(number);
    assertThat(Double.valueOf(printed())).isEqualTo(Double.valueOf(number));
  }

  @Test
  void printsTimestampsAndIds() throws IOException {
    page.addTimestamp(1_772_366_400_007L);
    page.add(' ');
    page.addHex(0x0123_4567_89ab_cdefL);
    assertThat(printed()).isEqualTo("1772366400.007 0123456789abcdef");
  }

  @Test
  void losesNothingAtTheEndOfTheBuffer() throws IOException {
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      page.addDigits(i);
      page.add(" é");
      page.addSeconds(i);
      page.add('\n');
      expected.append(i).append(" é").append(i == 0 ? "0.0" : seconds(i)).append('\n');
    }
    page.add("x".repeat(50_000));
    assertThat(printed()).isEqualTo(expected + "x".repeat(50_000));
  }

  @Test
  void aLabelNeverEndsThePage() {
    LabelText text = LabelText.of(List.of("a"), List.of("b\0c\ud800"));
    assertThat(new String(text.bytes(), StandardCharsets.UTF_8)).isEqualTo("a=\"b\ufffdc?\"");
  }

  private static String seconds(int nanos) {
    return ("0." + String.format("%09d", nanos)).replaceFirst("0+$", "");
  }

  private String printed() throws IOException {
    page.flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}
