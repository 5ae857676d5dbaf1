package io.collectoragent.runtime.simulation;

import io.collectoragent.runtime.time.ManualClock;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLSyntaxErrorException;
import java.time.Duration;
import java.time.Instant;

/**
 * Twelve hours of a service with two collectors. Prices come every five minutes in one call and one
 * batch, 144 runs by plan of which six do not come; a series comes every hour by single rows.
 */
final class HalfADay {

  static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  static final String PRICES_URL =
      "https://api.coingecko.com/api/v3/simple/price?ids=bitcoin,ethereum,solana";
  static final String RULES =
      String.join(
          "\n",
          "collectors:",
          "  price-collector: {symbols: [bitcoin, ethereum, solana], every: 5m, records: 1}",
          "tables:",
          "  price_data:",
          "    checks: {price_usd: {min: 0, not_null: true}}",
          "  macro_data: {timestamp: observed_at}",
          "objectives:",
          "  data_availability:",
          "    prices: {collectors: [price-collector], fresh: 10m, window: 1d}",
          "  api_response_time:",
          "    - {provider: coingecko, under: 500ms}");

  private static final String PRICES =
      "INSERT INTO price_data (symbol, price_usd, volume) VALUES (?, ?, ?)";
  private static final String SERIES =
      "INSERT INTO macro_data (series_id, value, observed_at) VALUES (?, ?, ?)";
  private static final String SERIES_URL =
      "https://api.stlouisfed.org/fred/series/observations?series_id=GDP&api_key=hidden-key";
  private static final int MINUTES = 12 * 60;

  final ScriptedAgent agent;
  private final ScriptedCalls calls;
  private final ScriptedStatement prices;
  private int minute;

  HalfADay() throws IOException {
    this(new ManualClock(START));
  }

  HalfADay(ManualClock clock) throws IOException {
    agent = new ScriptedAgent(clock, 2000, RULES);
    calls = new ScriptedCalls(agent, "jdbc:mysql://db1:3306/crypto");
    prices = calls.prepare(PRICES);
  }

  /** To the end of it. */
  HalfADay pass() {
    return passUntil(MINUTES);
  }

  /** Up to that minute and without what happens in it. */
  HalfADay passUntil(int end) {
    for (; minute < end; minute++) {
      until(minute);
      if (minute % 5 == 0) {
        prices(minute / 5);
      }
      if (minute % 60 == 30) {
        series(minute / 60);
      }
      if (minute == 361) {
        calls.execute("INSERT INTO audit VALUES (4711)", 1, null);
      }
    }
    until(end);
    return this;
  }

  private void until(int minutes) {
    long at = START.plus(Duration.ofMinutes(minutes)).toEpochMilli();
    agent.clock.advance(Duration.ofMillis(at - agent.clock.epochMillis()));
  }

  /**
   * @param run 0 to 143, of which 60 to 65 do not come
   */
  void prices(int run) {
    if (run >= 60 && run <= 65) {
      return;
    }
    calls.run(
        "price-collector",
        () -> {
          if (run >= 20 && run <= 22) {
            calls.get(PRICES_URL, 500);
          } else if (run == 30) {
            calls.getThrows(PRICES_URL, new SocketTimeoutException("Read timed out"));
          } else if (run == 50) {
            calls.get(PRICES_URL, 429, "Retry-After: 120");
          } else {
            storePrices(run);
          }
        });
  }

  /** Run 70 waits for its answer, run 40 is refused, solana is not in what comes from 100 on. */
  private void storePrices(int run) {
    calls.slowGet(PRICES_URL, run == 70 ? Duration.ofMillis(900) : ScriptedCalls.HTTP_TIME);
    prices.bind("bitcoin", 90_000 + run, 1).addBatch();
    prices.bind("ethereum", run >= 100 && run <= 109 ? -1 : 3_000, 1).addBatch();
    if (run < 100) {
      prices.bind("solana", null, 1).addBatch();
    }
    if (run == 40) {
      calls.executeBatch(prices, new SQLSyntaxErrorException("no such table"));
    } else {
      calls.executeBatch(prices);
    }
  }

  /**
   * @param hour 0 to 11, of which 5 does not come and 8 fails before it does anything
   */
  private void series(int hour) {
    if (hour == 5) {
      return;
    }
    calls.run(
        "macro-collector",
        () -> {
          if (hour == 8) {
            throw new ScriptedFailure(new IllegalStateException("no key"));
          }
          calls.get(SERIES_URL, 200);
          Duration slow = Duration.ofMillis(1_500);
          calls.execute(calls.prepare("SELECT max(value) FROM macro_data"), slow, 0, null);
          // Each is a week old when it comes.
          Instant observed =
              Instant.ofEpochMilli(agent.clock.epochMillis()).minus(Duration.ofDays(7));
          calls.execute(calls.prepare(SERIES).bind("GDP", 1.5, observed.toString()), 1);
        });
  }
}
