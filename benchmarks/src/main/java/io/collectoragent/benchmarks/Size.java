package io.collectoragent.benchmarks;

import java.time.Duration;

/**
 * How thoroughly to measure. Immutable.
 *
 * @param rounds how often each process is started; medians are shown
 * @param innerRounds how often a process measures its calls after as many rounds to warm up
 * @param callsPercent of the usual number of calls a round
 * @param settle how long a collector runs after its first cycle until its memory is read
 * @param scrapes how often each endpoint is read; the first few only warm it up
 */
public record Size(int rounds, int innerRounds, int callsPercent, Duration settle, int scrapes) {

  static final Size FULL = new Size(5, 5, 100, Duration.ofSeconds(10), 30);
  static final Size QUICK = new Size(1, 2, 30, Duration.ofSeconds(4), 8);

  Size rounds(int other) {
    return new Size(other, innerRounds, callsPercent, settle, scrapes);
  }
}
