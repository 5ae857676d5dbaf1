package io.collectoragent.testbed.api;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** FRED's {@code /fred/series} and {@code /fred/series/observations}, 120 requests a minute. */
public final class FredSeries implements FakeApi {

  private static final int A_MINUTE = 120;

  /** What the demo's collector asks of it in a minute, after which another begins. */
  private static final int ASKED_A_MINUTE = 60;

  private static final LocalDate LATEST = LocalDate.of(2026, 1, 1);

  @Override
  public Answer answer(Query query, int number) {
    String series = query.get("series_id");
    if (query.get("api_key").isEmpty() || series.isEmpty()) {
      return Answer.error(400, "Bad Request. Variable api_key or series_id is not set.", Map.of());
    }
    String body =
        query.path().endsWith("/observations") ? observations(series, number) : title(series);
    return Answer.json(
        body,
        Map.of(
            "x-ratelimit-limit", Integer.toString(A_MINUTE),
            "x-ratelimit-remaining", Integer.toString(A_MINUTE - number % ASKED_A_MINUTE),
            "x-ratelimit-reset", Integer.toString(60)));
  }

  private static String title(String series) {
    return "{\"seriess\":[{\"id\":\"%1$s\",\"title\":\"Series %1$s\"}]}".formatted(series);
  }

  /** The latest value is revised each time, as new figures are; "." is FRED's word for none. */
  private static String observations(String series, int number) {
    double base = 100 + Math.floorMod(series.hashCode(), 900);
    return IntStream.range(0, 5)
        .mapToObj(
            back -> {
              double value = base - back + (back == 0 ? number / 10.0 : 0);
              return "{\"date\":\"%s\",\"value\":\"%s\"}"
                  .formatted(
                      LATEST.minusMonths(back),
                      back == 3 ? "." : String.format(Locale.ROOT, "%.3f", value));
            })
        .collect(Collectors.joining(",", "{\"observations\":[", "]}"));
  }
}
