package io.collectoragent.testbed.api;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How often an API fails and how often it is slow. Immutable.
 *
 * @param errorEvery every how many requests it fails, alternately with 500 and 429; 0 for never
 * @param slowEvery every how many requests it takes its time; 0 for never
 * @param slowness how long it then takes
 */
public record Trouble(int errorEvery, int slowEvery, Duration slowness) {

  /** Always answers, at once. */
  public static final Trouble NONE = new Trouble(0, 0, Duration.ZERO);

  /** As one learns to expect it of a free plan. */
  public static final Trouble NOW_AND_THEN = new Trouble(7, 5, Duration.ofMillis(400));

  /** The error to answer request {@code number} with, if it is its turn. */
  public Optional<Answer> at(int number) {
    if (errorEvery == 0 || number % errorEvery != 0) {
      return Optional.empty();
    }
    return Optional.of(
        number / errorEvery % 2 == 1
            ? Answer.error(500, "internal error", Map.of())
            : Answer.error(429, "too many requests", Map.of("Retry-After", "1")));
  }

  /** Waits if request {@code number} is one of the slow ones. */
  public void dawdle(int number) {
    if (slowEvery == 0 || number % slowEvery != 0) {
      return;
    }
    try {
      Thread.sleep(slowness.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
