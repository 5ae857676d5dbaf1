package io.collectoragent.runtime.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  @TempDir Path folder;

  @Test
  void saysWhatBecomesOfMethods() throws IOException {
    Path file = folder.resolve("collectors.yaml");
    Files.writeString(
        file,
        """
        methods:
          legacy.Loop.collect(String):
            collector: prices
            symbol: argument 0
            metrics: [{gauge: a_ratio, labels: {model: this.name}, value: return.score}]
        """);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);

    assertThat(new Check(print, print).run(file.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "method legacy.Loop.collect(String)",
            "  each call is a run of prices",
            "  symbol from argument 0",
            "  gauge a_ratio{model=this.name} from return.score",
            "ok");
  }
}
