package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.business.LabelValue;
import io.collectoragent.runtime.business.MetricRule;
import io.collectoragent.runtime.business.NumberValue;
import io.collectoragent.runtime.business.Recording;
import io.collectoragent.runtime.business.Recordings;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.quality.DataQuality;
import io.collectoragent.runtime.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;

/** The metrics that the user's rules ask for; none before the first rule does. Thread-safe. */
final class BusinessMetrics implements Recordings {

  private static final String HELP = "By a rule of the collectors file.";

  private final Registry registry;
  private final SeriesLimit limit;
  private final DataQuality quality;
  private final Clock clock;
  private final AgentLog log;
  private final Map<String, MetricRule> rules = new HashMap<>();
  private final Map<String, Recording> recordings = new HashMap<>();

  /**
   * @param quality knows the symbols that are monitored; null where nobody does
   */
  BusinessMetrics(
      Registry registry, SeriesLimit limit, DataQuality quality, Clock clock, AgentLog log) {
    this.registry = registry;
    this.limit = limit;
    this.quality = quality;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public synchronized Recording of(MetricRule rule) {
    MetricRule first = rules.get(rule.name());
    if (first == null) {
      Recording made = make(rule);
      rules.put(rule.name(), rule);
      recordings.put(rule.name(), made);
      return made;
    }
    if (!first.isLike(rule)) {
      log.warnOnce(
          "rule " + rule.name(),
          "metric " + rule.name() + " has another kind, labels or buckets until a restart");
      return (value, labels) -> {};
    }
    return recordings.get(rule.name());
  }

  private Recording make(MetricRule rule) {
    String[] labels = rule.labelNames().toArray(new String[0]);
    switch (rule.kind()) {
      case COUNTER:
        return counter(rule.name(), registry.sum(rule.name(), HELP, labels));
      case GAUGE:
        return gauge(rule.name(), registry.gauge(rule.name(), HELP, labels));
      case HISTOGRAM:
        return histogram(rule.name(), registry.spread(rule.name(), HELP, bounds(rule), labels));
      case ACTIVE:
        return seen(rule.name(), "Different ones in the last day.", Set::size);
      default:
        return seen(
            rule.name(), "Share of the symbols monitored that had one today.", this::coverage);
    }
  }

  private Recording counter(String name, Family<NumberSeries> family) {
    return (value, labels) -> {
      double amount = value == null ? 1 : NumberValue.of(value);
      if (fits(name, amount, one -> one >= 0)) {
        family.child(texts(labels)).add(amount);
      }
    };
  }

  private Recording gauge(String name, Family<NumberSeries> family) {
    return (value, labels) -> {
      double number = NumberValue.of(value);
      if (value != null && fits(name, number, one -> true)) {
        family.child(texts(labels)).set(number);
      }
    };
  }

  private Recording histogram(String name, Family<SpreadSeries> family) {
    return (value, labels) -> {
      double number = NumberValue.of(value);
      if (value != null && fits(name, number, one -> true)) {
        family.child(texts(labels)).record(number);
      }
    };
  }

  private Recording seen(String name, String help, ToDoubleFunction<Set<String>> figure) {
    SeenToday today = new SeenToday(name, help, figure, limit, clock);
    registry.register(today);
    return (value, labels) -> {
      String text = LabelValue.of(labels[0]);
      if (!text.equals(LabelValue.UNKNOWN)) {
        today.seen(text);
      }
    };
  }

  private double coverage(Set<String> seen) {
    Set<String> monitored = quality == null ? seen : quality.monitored();
    long covered = monitored.stream().filter(seen::contains).count();
    return monitored.isEmpty() ? Double.NaN : covered / (double) monitored.size();
  }

  private boolean fits(String name, double number, DoublePredicate range) {
    boolean fits = !Double.isNaN(number) && !Double.isInfinite(number) && range.test(number);
    if (!fits) {
      log.warnOnce(
          "number " + name, "metric " + name + " was given what it cannot count; it is left out");
    }
    return fits;
  }

  private static String[] texts(Object[] labels) {
    String[] texts = new String[labels.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = LabelValue.of(labels[i]);
    }
    return texts;
  }

  private static double[] bounds(MetricRule rule) {
    List<Double> buckets = rule.buckets();
    return buckets.isEmpty()
        ? Registry.HTTP_BUCKETS
        : buckets.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
