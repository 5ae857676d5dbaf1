package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.ExpositionWriter;
import io.collectoragent.runtime.exposition.LabelText;
import io.collectoragent.runtime.exposition.MetricType;
import io.collectoragent.runtime.quality.DataQuality;
import io.collectoragent.runtime.quality.Gathered;
import io.collectoragent.runtime.time.Clock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** {@code crypto_data_*} and what is asked for with them: worked out at the scrape. */
final class QualityMetrics implements MetricSource {

  private static final List<String> LABELS = Arrays.asList("collector", "symbol");

  private final DataQuality quality;
  private final Clock clock;

  QualityMetrics(DataQuality quality, Clock clock) {
    this.quality = quality;
    this.clock = clock;
  }

  @Override
  public void writeTo(ExpositionWriter page) throws IOException {
    Collection<Gathered> all = quality.all();
    if (all.isEmpty()) {
      return;
    }
    long now = clock.nanoTime();
    gauge(
        page,
        "crypto_data_freshness_seconds",
        "Time since that data was stored last.",
        all,
        gathered -> gathered.freshnessSeconds(now));
    gauge(
        page,
        "crypto_data_completeness_ratio",
        "Stored rows against those that are configured, or that the runs before let expect.",
        all,
        gathered -> gathered.completeness(now));
    page.head("crypto_symbols_monitored_total", MetricType.GAUGE, "Symbols that had a run today.");
    page.number(name("crypto_symbols_monitored_total"), LabelText.NONE, quality.symbolsMonitored());
  }

  /** What is not known is absent, and so is the head where nothing is. */
  private static void gauge(
      ExpositionWriter page,
      String name,
      String help,
      Collection<Gathered> all,
      ToDoubleFunction<Gathered> figure)
      throws IOException {
    boolean begun = false;
    for (Gathered gathered : all) {
      double value = figure.applyAsDouble(gathered);
      if (Double.isNaN(value)) {
        continue;
      }
      if (!begun) {
        page.head(name, MetricType.GAUGE, help);
        begun = true;
      }
      page.number(name(name), labels(gathered), value);
    }
  }

  /** Encoded once for each: races are harmless, since the text is the same and immutable. */
  private static LabelText labels(Gathered gathered) {
    LabelText known = (LabelText) gathered.meters();
    if (known == null) {
      known = LabelText.of(LABELS, Arrays.asList(gathered.collector(), gathered.symbol()));
      gathered.meters(known);
    }
    return known;
  }

  private static byte[] name(String name) {
    return name.getBytes(StandardCharsets.UTF_8);
  }
}
