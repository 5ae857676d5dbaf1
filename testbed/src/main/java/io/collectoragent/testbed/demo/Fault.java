package io.collectoragent.testbed.demo;

import static io.collectoragent.testbed.SampleCollector.INDICATORS;
import static io.collectoragent.testbed.SampleCollector.MACRO;
import static io.collectoragent.testbed.SampleCollector.NEWS;
import static io.collectoragent.testbed.SampleCollector.PRICES;
import static io.collectoragent.testbed.demo.Signal.falls;
import static io.collectoragent.testbed.demo.Signal.fallsBelow;
import static io.collectoragent.testbed.demo.Signal.grows;
import static io.collectoragent.testbed.demo.Signal.metric;
import static io.collectoragent.testbed.demo.Signal.passes;
import static io.collectoragent.testbed.demo.Signal.status;

import io.collectoragent.testbed.api.Down;
import io.collectoragent.testbed.api.Exaggerates;
import io.collectoragent.testbed.api.Exhausted;
import io.collectoragent.testbed.api.FakeApi;
import io.collectoragent.testbed.api.LeavesOut;
import io.collectoragent.testbed.api.Upstream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the demo breaks on purpose, and by what the agent tells it. */
enum Fault {
  STALE(
      "CoinGecko leaves dogecoin out of its answers",
      api(Upstream.COINGECKO, healthy -> new LeavesOut(healthy, "ids", "dogecoin")),
      metric(PRICES, passes(10), "crypto_data_freshness_seconds", "symbol", "dogecoin"),
      metric(PRICES, falls(), "crypto_data_completeness_ratio", "symbol", "dogecoin")),
  QUOTA(
      "The Guardian's quota is used up: 429, and Retry-After: 30",
      api(Upstream.GUARDIAN, healthy -> new Exhausted(healthy, Duration.ofSeconds(30))),
      metric(NEWS, fallsBelow(1), "external_api_rate_limit_remaining", "provider", "guardian"),
      metric(NEWS, passes(99), "external_api_quota_usage_percent", "provider", "guardian"),
      metric(
          NEWS, grows(), "external_api_requests_total", "provider", "guardian", "status", "429")),
  ODD(
      "CoinGecko tells a price of solana that is a thousand times too high",
      api(Upstream.COINGECKO, healthy -> new Exaggerates(healthy, "solana")),
      metric(PRICES, falls(), "crypto_data_accuracy_score", "symbol", "solana"),
      metric(PRICES, grows(), "crypto_data_check_failures_total", "symbol", "solana")),
  SLOW_DB(
      "Something locks the table price_data for 2.5 of every 4 seconds",
      scene -> TableLock.on(scene.database(), PRICES.table()),
      metric(PRICES, grows(), "mysql_slow_queries_total", "database", "crypto_prices"),
      metric(INDICATORS, grows(), "mysql_slow_queries_total", "database", "crypto_prices")),
  DB_DOWN(
      "The database is stopped",
      scene -> {
        scene.database().stop();
        return scene.database()::startAgain;
      },
      status(PRICES, "/ready"),
      status(NEWS, "/ready"),
      status(MACRO, "/ready"),
      metric(PRICES, grows(), "errors_total")),
  API_DOWN(
      "CoinGecko answers 503 to everything",
      api(Upstream.COINGECKO, healthy -> new Down()),
      metric(
          PRICES, grows(), "external_api_requests_total", "provider", "coingecko", "status", "503"),
      metric(PRICES, grows(), "error_rate"),
      metric(PRICES, passes(10), "crypto_data_freshness_seconds", "symbol", "bitcoin"),
      metric(PRICES, falls(), "data_availability_sla_ratio", "data_type", "prices"),
      status(PRICES, "/health"));

  /** What makes it whole again. */
  @FunctionalInterface
  interface Ending extends AutoCloseable {

    @Override
    void close();
  }

  private final String meaning;
  private final Function<Scene, Ending> begin;
  private final List<Signal> signals;

  Fault(String meaning, Function<Scene, Ending> begin, Signal... signals) {
    this.meaning = meaning;
    this.begin = begin;
    this.signals = List.of(signals);
  }

  /** The one of that name, as users write it. */
  static Optional<Fault> named(String name) {
    return Stream.of(values()).filter(fault -> fault.label().equals(name)).findFirst();
  }

  /** As users write it. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String meaning() {
    return meaning;
  }

  List<Signal> signals() {
    return signals;
  }

  /** Breaks it, until what is returned is closed. */
  Ending begin(Scene scene) {
    return begin.apply(scene);
  }

  private static Function<Scene, Ending> api(Upstream upstream, Function<FakeApi, FakeApi> broken) {
    return scene -> {
      scene.apis().replace(upstream, broken.apply(upstream.healthy()));
      return () -> scene.apis().restore(upstream);
    };
  }
}
