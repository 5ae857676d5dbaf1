package io.collectoragent.runtime.resources;

import io.collectoragent.runtime.time.Clock;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * The process's share of the processors it may use, since the reading before. Thread-safe.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat(5)</a>
 */
final class CpuUsage {

  /** USER_HZ: 100 on every Linux that Java runs on, and only sysconf(3) could tell otherwise. */
  private static final double TICKS_PER_SECOND = 100;

  private static final long SHORTEST_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int USER_TIME = 11;
  private static final int SYSTEM_TIME = 12;

  private final SystemFiles files;
  private final Cgroup cgroup;
  private final Clock clock;
  private final int processors;
  private OptionalLong lastTicks;
  private long lastNanos;
  private OptionalDouble lastPercent = OptionalDouble.empty();

  /** Takes the first reading, so that the first percentage covers the time since. */
  CpuUsage(SystemFiles files, Cgroup cgroup, Clock clock, int processors) {
    this.files = files;
    this.cgroup = cgroup;
    this.clock = clock;
    this.processors = processors;
    this.lastNanos = clock.nanoTime();
    this.lastTicks = ticks();
  }

  /** One tick more or less is much in a short time, so two scrapers at once see one figure. */
  synchronized OptionalDouble percent() {
    long now = clock.nanoTime();
    if (now - lastNanos >= SHORTEST_INTERVAL_NANOS) {
      OptionalLong ticks = ticks();
      lastPercent = percent(ticks, (now - lastNanos) / NANOS_PER_SECOND);
      lastTicks = ticks;
      lastNanos = now;
    }
    return lastPercent;
  }

  private OptionalDouble percent(OptionalLong ticks, double seconds) {
    if (!ticks.isPresent() || !lastTicks.isPresent()) {
      return OptionalDouble.empty();
    }
    double used = (ticks.getAsLong() - lastTicks.getAsLong()) / TICKS_PER_SECOND;
    double available = Math.min(cgroup.cpus().orElse(processors), processors) * seconds;
    return OptionalDouble.of(Math.max(0, Math.min(100, 100 * used / available)));
  }

  private OptionalLong ticks() {
    List<String> lines = files.lines("proc/self/stat");
    if (lines.isEmpty()) {
      return OptionalLong.empty();
    }
    // The name before may hold anything, lines and parentheses included; numbers follow the last.
    String last = lines.get(lines.size() - 1);
    String[] fields = last.substring(last.lastIndexOf(')') + 1).trim().split(" ");
    if (fields.length <= SYSTEM_TIME) {
      return OptionalLong.empty();
    }
    OptionalLong user = Numbers.parse(fields[USER_TIME]);
    OptionalLong system = Numbers.parse(fields[SYSTEM_TIME]);
    return user.isPresent() && system.isPresent()
        ? OptionalLong.of(user.getAsLong() + system.getAsLong())
        : OptionalLong.empty();
  }
}
