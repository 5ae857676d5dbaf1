package io.collectoragent.testbed.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An API of which nothing may be asked for a while. Immutable.
 *
 * @param healthy whose headers it sends, with none remaining
 * @param retryAfter what it tells those who ask
 */
public record Exhausted(FakeApi healthy, Duration retryAfter) implements FakeApi {

  @Override
  public Answer answer(Query query, int number) {
    Map<String, String> headers = new HashMap<>(healthy.answer(query, number).headers());
    headers.replaceAll(
        (name, value) -> name.toLowerCase(Locale.ROOT).contains("remaining") ? "0" : value);
    headers.put("Retry-After", Long.toString(retryAfter.toSeconds()));
    return Answer.error(429, "API rate limit exceeded", headers);
  }
}
