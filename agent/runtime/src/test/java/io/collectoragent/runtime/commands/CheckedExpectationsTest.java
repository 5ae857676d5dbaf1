package io.collectoragent.runtime.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedExpectationsTest {

  @TempDir Path folder;

  @Test
  void saysWhatIsExpectedAndWhatHealthHangsOn() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("collectors.yaml"),
            """
            collectors:
              prices: {tasks: ["old-*"], symbols: [bitcoin], every: 5m, records: 35}
              sweep: {ignore: true}
            objectives:
              data_availability: {coins: {fresh: 10m}}
              api_response_time: [{provider: coingecko, under: 500ms}]
            health:
              ping: {coingecko: , quotes: "https://quotes.example.com/"}
              ready_when_fresh: {prices: 1h}
              ignore: reporting
            """);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(out, true);

    assertThat(new Check(printed, printed).run(file.toString())).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "collector prices",
            "  task old-*",
            "  symbol bitcoin",
            "  a run every 300 s",
            "  35 rows of each symbol in each run",
            "collector sweep, whose runs are none",
            "  task sweep",
            "objective: data of coins is stored no longer than 600 s ago",
            "objective: * of coingecko answers in less than 0.5 s",
            "health: coingecko is asked every 30 s",
            "health: quotes is asked every 30 s at https://quotes.example.com/",
            "health: ready while data of prices is no older than 3600 s",
            "health: reporting is ignored",
            "ok");
  }
}
