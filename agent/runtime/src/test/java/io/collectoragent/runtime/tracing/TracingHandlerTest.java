package io.collectoragent.runtime.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.time.ManualClock;
import java.io.FileNotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracingHandlerTest {

  private final SpanBuffer buffer = new SpanBuffer(8);
  private final Observer observer =
      new Observer(
          new ManualClock(Instant.EPOCH),
          traceIdLow -> true,
          List.of(new TracingHandler(new SpanExportThread(buffer, () -> null, 8, 1, 1))),
          (handler, failure) -> {
            throw new AssertionError(failure);
          });

  @Test
  void keepsAnExceptionUntilItIsSent() {
    FileNotFoundException thrown = new FileNotFoundException("/missing");
    assertThat(waiting(thrown).thrown()).isSameAs(thrown);
  }

  @Test
  void doesNotKeepAnExceptionWithALongMessage() {
    HttpCall call = waiting(new FileNotFoundException("x".repeat(1_000_000)));
    assertThat(call.thrown()).isNull();
    assertThat(call.errorType()).isEqualTo("FileNotFoundException");
  }

  /** A call that failed like this, and waits for its export. */
  private HttpCall waiting(Throwable thrown) {
    HttpTarget target = new HttpTarget("http", "example.com", -1, "/", null);
    HttpCall call = new HttpCall(new Endpoint("example.com", "/"), "GET", target);
    observer.start(call);
    call.fail(thrown);
    observer.stop(call);
    List<Observation> waiting = new ArrayList<>();
    buffer.drain(waiting, 1);
    assertThat(waiting).containsExactly(call);
    return call;
  }
}
