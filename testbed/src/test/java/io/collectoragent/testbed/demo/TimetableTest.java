package io.collectoragent.testbed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {

  private final Timetable timetable = new Timetable(List.of(Fault.STALE, Fault.QUOTA));

  @Test
  void breaksOneAfterAnotherWithHealthInBetween() {
    assertThat(timetable.at(Duration.ZERO)).isEmpty();
    assertThat(timetable.at(Duration.ofSeconds(20))).contains(Fault.STALE);
    assertThat(timetable.at(Duration.ofMillis(49_999))).contains(Fault.STALE);
    assertThat(timetable.at(Duration.ofSeconds(50))).isEmpty();
    assertThat(timetable.at(Duration.ofSeconds(70))).contains(Fault.QUOTA);
    assertThat(timetable.at(Duration.ofSeconds(120))).contains(Fault.STALE);
  }

  @Test
  void saysSo() {
    assertThat(timetable.describe().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .containsExactly(
            "20 s to 50 s stale CoinGecko leaves dogecoin out of its answers",
            "70 s to 100 s quota The Guardian's quota is used up: 429, and Retry-After: 30",
            "and again, every 100 s");
  }
}
