package io.collectoragent.runtime.quality;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.collectoragent.runtime.endpoint.Page;
import io.collectoragent.runtime.endpoint.Reply;
import io.collectoragent.runtime.endpoint.Request;
import io.collectoragent.runtime.quota.QuotaFigure;
import io.collectoragent.runtime.quota.Quotas;
import io.collectoragent.runtime.time.Clock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code /api/v1/stats/collectors}: by collector and symbol what the metrics tell of its data, for
 * who looks into an incident without a Prometheus at hand. Thread-safe.
 */
public final class CollectorsPage implements Page {

  private static final int DIGITS_OF_A_MILLISECOND = 3;

  private final DataQuality quality;
  private final Quotas quotas;
  private final Clock clock;

  public CollectorsPage(DataQuality quality, Quotas quotas, Clock clock) {
    this.quality = quality;
    this.quotas = quotas;
    this.clock = clock;
  }

  @Override
  public Reply reply(Request request) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(4096);
    try (JsonGenerator json = new JsonFactory().createGenerator(body)) {
      json.writeStartObject();
      json.writeStringField("timestamp", timestamp(clock.epochMillis()));
      json.writeArrayFieldStart("collectors");
      for (Map.Entry<String, List<Gathered>> collector : byCollector().entrySet()) {
        write(collector.getKey(), collector.getValue(), json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return new Reply(200, "application/json", body.toByteArray());
  }

  private Map<String, List<Gathered>> byCollector() {
    return quality.all().stream()
        .sorted(Comparator.comparing(Gathered::symbol))
        .collect(Collectors.groupingBy(Gathered::collector, TreeMap::new, Collectors.toList()));
  }

  private void write(String collector, List<Gathered> symbols, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("collector", collector);
    json.writeArrayFieldStart("symbols");
    for (Gathered gathered : symbols) {
      write(gathered, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Gathered gathered, JsonGenerator json) throws IOException {
    long now = clock.nanoTime();
    double freshness = gathered.freshnessSeconds(now);
    json.writeStartObject();
    json.writeStringField("symbol", gathered.symbol());
    double ago = gathered.age().storedSecondsAgo(now);
    if (!Double.isNaN(ago)) {
      long stored = clock.epochMillis() - Math.round(ago * 1000);
      json.writeStringField("last_success", timestamp(stored));
    }
    writeKnown("freshness_seconds", freshness, json);
    writeKnown("completeness_ratio", gathered.completeness(now), json);
    if (gathered.expectedBy() != null) {
      json.writeStringField("expected", gathered.expectedBy());
    }
    json.writeNumberField("records", gathered.records());
    json.writeNumberField("runs", gathered.runs());
    json.writeNumberField("errors", gathered.errors());
    if (gathered.provider() != null) {
      json.writeStringField("provider", gathered.provider());
      writeQuota(quotas.of(gathered.provider()), json);
    }
    json.writeEndObject();
  }

  private static void writeQuota(QuotaFigure quota, JsonGenerator json) throws IOException {
    if (quota != null && quota.standing() != null) {
      json.writeObjectFieldStart("quota");
      json.writeNumberField("remaining", quota.standing().remaining());
      writeKnown("usage_percent", quota.standing().usagePercent(), json);
      json.writeStringField("until", timestamp(quota.standing().resetMillis()));
      json.writeEndObject();
    }
  }

  /** What is not known is absent, as it is among the metrics. */
  private static void writeKnown(String name, double value, JsonGenerator json) throws IOException {
    if (!Double.isNaN(value)) {
      json.writeNumberField(
          name, BigDecimal.valueOf(value).setScale(DIGITS_OF_A_MILLISECOND, RoundingMode.HALF_UP));
    }
  }

  /** RFC 3339, in UTC, with milliseconds. */
  private static String timestamp(long epochMillis) {
    DateTimeFormatter format =
        new DateTimeFormatterBuilder().appendInstant(DIGITS_OF_A_MILLISECOND).toFormatter();
    return format.format(Instant.ofEpochMilli(epochMillis));
  }
}
