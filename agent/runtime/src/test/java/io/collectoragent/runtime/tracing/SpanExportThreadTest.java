package io.collectoragent.runtime.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.DbConnect;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.redaction.UrlRedactor;
import io.collectoragent.runtime.time.Clock;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpanExportThreadTest {

  private static final long NEVER = TimeUnit.HOURS.toNanos(1);
  private static final long WAIT_MILLIS = 10_000;

  private final FakeExporter exporter = new FakeExporter();
  private final AtomicInteger made = new AtomicInteger();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private SpanExportThread thread;
  private long sent;

  @AfterEach
  void end() throws InterruptedException {
    thread.finish(WAIT_MILLIS);
    thread.join(WAIT_MILLIS);
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void sendsABatchAsSoonAsItIsFull() throws InterruptedException {
    start(() -> exporter, 3, NEVER);
    stop(3, true);
    assertThat(exporter.batches.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS)).hasSize(3);
  }

  @Test
  void sendsWhatThereIsWhenTheDelayIsOver() throws InterruptedException {
    start(() -> exporter, 100, TimeUnit.MILLISECONDS.toNanos(10));
    stop(1, true);
    assertThat(exporter.batches.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS)).hasSize(1);
  }

  @Test
  void waitsForTheFirstBatchForItsOwnTimeOnly() throws InterruptedException {
    start(() -> exporter, 100, TimeUnit.MILLISECONDS.toNanos(10), NEVER);
    stop(1, true);
    assertThat(exporter.batches.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS)).hasSize(1);
    stop(1, true);
    thread.finish(WAIT_MILLIS);
    assertThat(exporter.batches).as("the next one, at the end").hasSize(1);
  }

  @Test
  void sendsTheRestAtTheEndAndCountsIt() throws InterruptedException {
    start(() -> exporter, 4, NEVER);
    stop(2, true);
    thread.finish(WAIT_MILLIS);
    assertThat(exporter.batches).hasSize(1);
    assertThat(thread.exported()).isEqualTo(2);
    assertThat(thread.dropped()).isEqualTo(Map.of("queue full", 0L));
  }

  @Test
  void makesNoExporterForNothing() throws InterruptedException {
    start(() -> exporter, 4, NEVER);
    stop(5, false);
    thread.finish(WAIT_MILLIS);
    assertThat(made).hasValue(0);
    assertThat(thread.exported()).isZero();
    assertThat(thread.dropped()).isEqualTo(Map.of("queue full", 0L));
  }

  @Test
  void aReceiverThatRefusesCostsSpansAndOneLine() throws InterruptedException {
    exporter.answer = CompletableResultCode.ofExceptionalFailure(new ConnectException("at a host"));
    start(() -> exporter, 1, NEVER);
    stop(1, true);
    assertThat(exporter.batches.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS)).hasSize(1);
    stop(1, true);
    assertThat(exporter.batches.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS)).hasSize(1);
    thread.finish(WAIT_MILLIS);
    assertThat(thread.dropped()).containsEntry("connection refused", 2L);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsOnlyOnce("spans cannot be sent to http://receiver (connection refused)")
        .doesNotContain("at a host");
  }

  @Test
  void oneLineSaysThatItFailsAndOneThatItWorksAgain() throws InterruptedException {
    start(() -> exporter, 1, NEVER);
    for (boolean works : new boolean[] {true, false, false, true, true, false}) {
      exporter.answer =
          works
              ? CompletableResultCode.ofSuccess()
              : CompletableResultCode.ofExceptionalFailure(new UnknownHostException());
      stop(1, true);
      assertThat(exporter.batches.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS)).hasSize(1);
      awaitCounted();
    }
    thread.finish(WAIT_MILLIS);
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("cannot be sent", "(unknown host)"),
            line -> assertThat(line).endsWith("to http://receiver again, after 2 were dropped"),
            line -> assertThat(line).contains("cannot be sent", "(unknown host)"));
  }

  /** A receiver that never answers: the wait at the end is the caller's, and it is what it said. */
  @Test
  void theEndWaitsAsLongAsItIsToldAndNoLonger() throws InterruptedException {
    exporter.answer = new CompletableResultCode();
    start(() -> exporter, 1, NEVER);
    stop(1, true);
    assertThat(exporter.batches.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS)).hasSize(1);
    thread.finish(1);
    assertThat(thread.isAlive()).as("still waits for its receiver").isTrue();
    assertThat(thread.isDaemon()).isTrue();
    exporter.answer.fail();
  }

  @Test
  void anExporterThatCannotBeMadeCostsSpansAndOneLine() throws InterruptedException {
    start(
        () -> {
          throw new IllegalArgumentException("Invalid endpoint");
        },
        1,
        NEVER);
    stop(2, true);
    thread.finish(WAIT_MILLIS);
    assertThat(thread.dropped()).containsEntry("not an http or https address", 2L);
    assertThat(printed.toString(StandardCharsets.UTF_8)).containsOnlyOnce("spans cannot be sent");
  }

  @Test
  void aConnectionThatOpensIsNoSpanUnlessItFails() throws InterruptedException {
    start(() -> exporter, 100, NEVER);
    Observer observer = observer(true);
    for (Throwable thrown : new Throwable[] {null, new ConnectException()}) {
      DbConnect attempt =
          observer.start(new DbConnect(new DbServer("mysql", "crypto", "db1", 3306)));
      attempt.fail(thrown);
      observer.stop(attempt);
    }
    thread.finish(WAIT_MILLIS);
    assertThat(thread.exported()).isEqualTo(1);
  }

  private void start(Supplier<SpanExporter> exporters, int batchSize, long delayNanos) {
    start(exporters, batchSize, delayNanos, delayNanos);
  }

  private void start(
      Supplier<SpanExporter> exporters, int batchSize, long firstDelayNanos, long delayNanos) {
    AgentLog log = new AgentLog(new PrintStream(printed, true), LogLevel.INFO);
    SpanAttributes attributes = new SpanAttributes(new UrlRedactor());
    SpanLimits limits = SpanLimits.of(new OtelSettings(Map.of(), Map.of(), new ArrayList<>()));
    thread =
        new SpanExportThread(
            new SpanBuffer(1000),
            () -> {
              made.incrementAndGet();
              return new SpanSender(
                  exporters,
                  observation ->
                      new ObservationSpan(observation, attributes, Resource.empty(), limits),
                  WAIT_MILLIS,
                  "http://receiver",
                  log);
            },
            batchSize,
            firstDelayNanos,
            delayNanos);
    thread.start();
  }

  private void awaitCounted() {
    long counted = ++sent;
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MILLIS);
    while (all() < counted) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private long all() {
    return thread.exported() + thread.dropped().values().stream().mapToLong(Long::longValue).sum();
  }

  private void stop(int count, boolean sampled) {
    Observer observer = observer(sampled);
    for (int i = 0; i < count; i++) {
      Observation run = observer.start(new CollectionRun(new Collector("prices"), "c-" + i));
      observer.stop(run);
    }
  }

  private Observer observer(boolean sampled) {
    return new Observer(Clock.SYSTEM, low -> sampled, List.of(new TracingHandler(thread)), null);
  }
}
