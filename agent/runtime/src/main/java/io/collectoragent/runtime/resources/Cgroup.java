package io.collectoragent.runtime.resources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The limits of the control group that the process is in, of version 1 or 2. Thread-safe.
 *
 * <p>The tightest of the group and those above it holds. Inside a container its own group is
 * mounted at the top, whatever path the process is told: so the top is looked at in any case.
 *
 * @see <a href="https://docs.kernel.org/admin-guide/cgroup-v2.html">Control Group v2</a>
 * @see <a href="https://docs.kernel.org/admin-guide/cgroup-v1/">Control Groups version 1</a>
 */
final class Cgroup {

  private static final String MOUNT = "sys/fs/cgroup";

  /** Version 1 says "no limit" by a number near the largest there is. */
  private static final long NO_LIMIT_FROM = 1L << 60;

  /** More than groups nest; each is looked into. */
  private static final int LEVELS_AT_MOST = 32;

  private final SystemFiles files;

  Cgroup(SystemFiles files) {
    this.files = files;
  }

  /** The processors' worth of time it may use; empty without a limit. */
  OptionalDouble cpus() {
    return folders("cpu").stream()
        .map(this::cpus)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .min();
  }

  /** Empty without a limit. */
  OptionalLong memoryBytes() {
    return folders("memory").stream()
        .flatMap(
            folder ->
                Arrays.asList("/memory.max", "/memory.limit_in_bytes").stream()
                    .map(name -> number(folder + name)))
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .filter(limit -> limit < NO_LIMIT_FROM)
        .min();
  }

  private OptionalDouble cpus(String folder) {
    String[] max = files.words(folder + "/cpu.max");
    OptionalLong quota;
    OptionalLong period;
    if (max.length == 2) {
      quota = Numbers.parse(max[0]);
      period = Numbers.parse(max[1]);
    } else {
      quota = number(folder + "/cpu.cfs_quota_us");
      period = number(folder + "/cpu.cfs_period_us");
    }
    boolean limited = quota.orElse(0) > 0 && period.orElse(0) > 0;
    return limited
        ? OptionalDouble.of((double) quota.getAsLong() / period.getAsLong())
        : OptionalDouble.empty();
  }

  private OptionalLong number(String path) {
    String[] words = files.words(path);
    return words.length == 0 ? OptionalLong.empty() : Numbers.parse(words[0]);
  }

  private List<String> folders(String controller) {
    List<String> folders = new ArrayList<>();
    for (String line : files.lines("proc/self/cgroup")) {
      String[] parts = line.split(":", 3);
      if (parts.length < 3) {
        continue;
      }
      if (parts[1].isEmpty()) {
        addFromTheGroupUp(MOUNT, parts[2], folders);
      } else if (Arrays.asList(parts[1].split(",")).contains(controller)) {
        addFromTheGroupUp(MOUNT + '/' + parts[1], parts[2], folders);
        if (!parts[1].equals(controller)) {
          addFromTheGroupUp(MOUNT + '/' + controller, parts[2], folders);
        }
      }
    }
    return folders;
  }

  private static void addFromTheGroupUp(String mount, String group, List<String> folders) {
    // A group outside the namespace is told as /../other, which is none of ours to look into.
    String path = group.contains("/..") ? "/" : group;
    int end = path.length();
    for (int level = 0; end > 0 && level < LEVELS_AT_MOST; level++) {
      folders.add(mount + path.substring(0, end));
      end = path.lastIndexOf('/', end - 1);
    }
    folders.add(mount);
  }
}
