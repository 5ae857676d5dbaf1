package io.collectoragent.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.exposition.ExpositionFormat;
import io.collectoragent.runtime.exposition.ExpositionWriter;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.time.ManualClock;
import io.prometheus.client.Collector;
import io.prometheus.client.Gauge;
import io.prometheus.client.Info;
import io.prometheus.client.Summary;
import io.prometheus.client.hotspot.BufferPoolsExports;
import io.prometheus.client.hotspot.ClassLoadingExports;
import io.prometheus.client.hotspot.GarbageCollectorExports;
import io.prometheus.client.hotspot.MemoryAllocationExports;
import io.prometheus.client.hotspot.MemoryPoolsExports;
import io.prometheus.client.hotspot.StandardExports;
import io.prometheus.client.hotspot.ThreadExports;
import io.prometheus.client.hotspot.VersionInfoExports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we print is, line by line, what the Prometheus client's own writer prints. */
class SameAsSimpleclientTest {

  private static final String HELP = "A \"help\" with a \\ and\na line's end, and an é.";

  private static final List<String> AWKWARD =
      List.of(
          "",
          " ",
          "plain",
          "a \"quoted\" one",
          "back\\slash",
          "line\nend",
          "tab\tand\rreturn",
          "{le=\"5\",} 7",
          "né 東京 😀",
          "# HELP x");

  private final Registry registry =
      new Registry(
          new SeriesLimit(1000, new AgentLog(System.err, LogLevel.OFF)),
          failure -> {
            throw new AssertionError(failure);
          });
  private final Family<CounterSeries> counter =
      registry.counter("calls_total", HELP, "one", "other");
  private final Family<TimingSeries> histogram =
      registry.histogram("latency_seconds", HELP, Registry.HTTP_BUCKETS, "one", "other");
  private final SimpleclientMetrics reference =
      new SimpleclientMetrics("calls_total", "latency_seconds", HELP, "one", "other");
  private final ManualClock clock = new ManualClock(Instant.EPOCH);
  private final Observer observer = new Observer(clock, low -> false, List.of(), (h, f) -> {});
  private final Random random = new Random(42);

  @ParameterizedTest
  @EnumSource(ExpositionFormat.class)
  void countersAndHistograms(ExpositionFormat format) throws IOException {
    for (String value : AWKWARD) {
      for (int i = 0; i < 20; i++) {
        count(random.nextInt(3), value, "other-" + i);
        time(Duration.ofNanos((long) Math.exp(random.nextDouble() * 25)), value, "other-" + i);
      }
    }
    count(1, "x".repeat(20_000), "longer than the buffer");
    count(1L << 40, "plain", "large");
    time(Duration.ofDays(400), "plain", "large");

    assertThat(PageLine.of(ours(format)))
        .containsExactlyInAnyOrderElementsOf(PageLine.of(theirs(format)))
        .hasSizeGreaterThan(AWKWARD.size() * 20 * (1 + 17));
  }

  @ParameterizedTest
  @EnumSource(ExpositionFormat.class)
  void whatCollectorsMakeAtTheScrape(ExpositionFormat format) throws IOException {
    Gauge gauge = Gauge.build("a_gauge", HELP).labelNames("kind").create();
    gauge.labels("nan").set(Double.NaN);
    gauge.labels("least").set(Double.NEGATIVE_INFINITY);
    gauge.labels("most").set(Double.POSITIVE_INFINITY);
    gauge.labels("tiny").set(Double.MIN_VALUE);
    gauge.labels("huge").set(Double.MAX_VALUE);
    gauge.labels("zero").set(-0.0);
    gauge.labels("third").set(-1 / 3.0);
    gauge.labels("whole").set(-123_456_789_012L);
    collect(gauge);
    Summary summary = Summary.build("a_summary", "Some.").quantile(0.5, 0.01).create();
    summary.observe(0.3);
    collect(summary);
    Info info = Info.build("an", "Some.").create();
    info.info("version", "1.2");
    collect(info);
    collect(Gauge.build("nothing_in_it", "None.").labelNames("kind").create());

    assertThat(PageLine.of(ours(format)))
        .containsExactlyInAnyOrderElementsOf(PageLine.of(theirs(format)))
        .hasSizeGreaterThan(15);
  }

  /** Their values change by the moment, their lines do not. */
  @ParameterizedTest
  @EnumSource(ExpositionFormat.class)
  void theJvmsOwn(ExpositionFormat format) throws IOException {
    for (Collector group :
        List.of(
            new StandardExports(),
            new MemoryPoolsExports(),
            new MemoryAllocationExports(),
            new BufferPoolsExports(),
            new GarbageCollectorExports(),
            new ThreadExports(),
            new ClassLoadingExports(),
            new VersionInfoExports())) {
      reference.register(group);
    }
    System.gc();

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExpositionWriter page = format.writer(out);
    new JvmMetrics(
            failure -> {
              throw new AssertionError(failure);
            })
        .writeTo(page);
    page.end();
    List<String> ours = keys(out.toString(StandardCharsets.UTF_8));
    List<String> theirs = keys(theirs(format));
    // Which pool has been allocated from yet is not the same at two moments.
    theirs.removeIf(line -> line.contains("jvm_memory_pool_allocated_bytes"));
    ours.removeIf(line -> line.contains("jvm_memory_pool_allocated_bytes"));
    assertThat(ours).containsAll(theirs).hasSizeGreaterThan(80);
  }

  private static List<String> keys(String page) {
    return new ArrayList<>(PageLine.of(page).stream().map(PageLine::key).toList());
  }

  private void collect(Collector collector) {
    registry.register(collector);
    reference.register(collector);
  }

  private void count(long amount, String... values) {
    counter.child(values).inc(amount);
    reference.count(amount, values);
  }

  private void time(Duration duration, String... values) {
    HttpTarget target = new HttpTarget("https", "example.com", -1, "/", null);
    HttpCall call = observer.start(new HttpCall(new Endpoint("example.com", "/"), "GET", target));
    clock.advance(duration);
    observer.stop(call);
    histogram.child(values).record(call);
    reference.time(call, values);
  }

  private String ours(ExpositionFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExpositionWriter page = format.writer(out);
    for (MetricSource source : registry.sources()) {
      source.writeTo(page);
    }
    page.end();
    return out.toString(StandardCharsets.UTF_8);
  }

  private String theirs(ExpositionFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    reference.write(format.contentType(), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
