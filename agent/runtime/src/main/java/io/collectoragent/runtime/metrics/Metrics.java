package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.business.Recordings;
import io.collectoragent.runtime.connections.ConnectionFigures;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.objectives.ResponseTimes;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.quality.DataQuality;
import io.collectoragent.runtime.quota.Quotas;
import io.collectoragent.runtime.resources.ProcessResources;
import io.collectoragent.runtime.stored.RowChecks;
import io.collectoragent.runtime.time.Clock;
import io.collectoragent.runtime.vitals.Vitals;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Puts the metrics together: what counts them, and what prints them. */
public final class Metrics {

  private final MetricsHandler handler;
  private final Exposition exposition;
  private final Recordings business;

  private Metrics(MetricsHandler handler, Exposition exposition, Recordings business) {
    this.handler = handler;
    this.exposition = exposition;
    this.business = business;
  }

  public MetricsHandler handler() {
    return handler;
  }

  public Exposition exposition() {
    return exposition;
  }

  /** What the user's rules count in. */
  public Recordings business() {
    return business;
  }

  /** Gathers what the metrics need, each by its name. */
  public static final class Builder {
    private final Clock clock;
    private final AgentLog log;
    private final Vitals vitals;
    private String version = "unknown";
    private Collector service = new Collector("java");
    private int seriesLimit = 2000;
    private long slowQueryMillis = 1000;
    private ProcessResources resources;
    private ConnectionFigures connections;
    private DataQuality quality;
    private Quotas quotas;
    private RowChecks checks;
    private ResponseTimes responseTimes;
    private LongSupplier spansExported = () -> 0;
    private Supplier<Map<String, Long>> spansDropped = Collections::emptyMap;

    public Builder(Clock clock, AgentLog log, Vitals vitals) {
      this.clock = clock;
      this.log = log;
      this.vitals = vitals;
    }

    public Builder version(String value) {
      version = value;
      return this;
    }

    /** The process, under which calls outside any run are counted. */
    public Builder service(Collector value) {
      service = value;
      return this;
    }

    public Builder seriesLimit(int value) {
      seriesLimit = value;
      return this;
    }

    public Builder slowQueryMillis(long value) {
      slowQueryMillis = value;
      return this;
    }

    /**
     * @param dropped by the reason
     */
    public Builder spans(LongSupplier exported, Supplier<Map<String, Long>> dropped) {
      spansExported = exported;
      spansDropped = dropped;
      return this;
    }

    /** What the process uses of its machine; without it those metrics are absent. */
    public Builder resources(ProcessResources value) {
      resources = value;
      return this;
    }

    /** The connections that probes tell of; without it those metrics are absent. */
    public Builder connections(ConnectionFigures value) {
      connections = value;
      return this;
    }

    /** What is known of the gathered data; without it those metrics are absent. */
    public Builder quality(DataQuality value) {
      quality = value;
      return this;
    }

    /** How much of the external APIs may still be asked; without it those metrics are absent. */
    public Builder quotas(Quotas value) {
      quotas = value;
      return this;
    }

    /** The checks of stored rows; without them those metrics are absent. */
    public Builder checks(RowChecks value) {
      checks = value;
      return this;
    }

    /** How fast APIs were; without it and the data's quality promises are not looked at. */
    public Builder responseTimes(ResponseTimes value) {
      responseTimes = value;
      return this;
    }

    public Metrics build() {
      SeriesLimit limit = new SeriesLimit(seriesLimit, log);
      Consumer<Throwable> failures = this::failed;
      Registry registry = new Registry(limit, failures);
      MetricsHandler handler =
          new MetricsHandler(
              new HttpMetrics(registry),
              new DbMetrics(registry, TimeUnit.MILLISECONDS.toNanos(slowQueryMillis)),
              new CollectionMetrics(registry, service),
              new ErrorMetrics(registry, service.name(), clock));
      if (quality != null) {
        registry.register(new QualityMetrics(quality, clock));
      }
      if (checks != null) {
        registry.register(new AccuracyMetrics(checks, limit));
      }
      registry.register(new AgentMetrics(version, vitals, limit, spansExported, spansDropped));
      if (resources != null) {
        registry.register(new ResourceMetrics(resources, service.name()));
      }
      if (connections != null) {
        registry.register(new ConnectionMetrics(connections, limit));
      }
      if (quotas != null) {
        registry.register(new QuotaMetrics(quotas, limit));
      }
      if (quality != null && responseTimes != null) {
        registry.register(new ObjectiveMetrics(quality, responseTimes, limit));
      }
      return new Metrics(
          handler,
          new Exposition(registry, new JvmMetrics(failures)),
          new BusinessMetrics(registry, limit, quality, clock, log));
    }

    private void failed(Throwable failure) {
      vitals.failed("metrics");
      log.warnOnce("metrics " + failure, "some metrics cannot be read: " + failure);
    }
  }
}
