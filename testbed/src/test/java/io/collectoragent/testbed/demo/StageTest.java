package io.collectoragent.testbed.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StageTest {

  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
  private final Stage stage = new Stage(new PrintStream(complaints, true, UTF_8));
  private final List<String> ended = new ArrayList<>();

  @Test
  void endsInTheOppositeOrderWhateverFails() {
    stage.open(() -> part("database"));
    stage.open(
        () ->
            () -> {
              throw new IllegalStateException("does not end");
            });
    stage.open(() -> part("collector"));

    stage.close();
    stage.close();

    assertThat(ended).containsExactly("collector", "database");
    assertThat(complaints.toString(UTF_8)).contains("does not end");
  }

  @Test
  void startsNothingMoreOnceClosed() {
    stage.close();

    assertThat(stage.isClosed()).isTrue();
    stage.change(() -> ended.add("changed"));
    assertThat(ended).isEmpty();
    assertThatThrownBy(() -> stage.open(() -> part("late")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void doesNotSleepThroughTheEnd() throws Exception {
    CompletableFuture<Void> pausing =
        CompletableFuture.runAsync(() -> stage.pause(Duration.ofDays(1)));

    stage.close();

    pausing.get(30, TimeUnit.SECONDS);
  }

  private AutoCloseable part(String name) {
    return () -> ended.add(name);
  }
}
