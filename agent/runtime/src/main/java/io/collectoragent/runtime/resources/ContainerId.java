package io.collectoragent.runtime.resources;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the id of the container that the process runs in, as Docker, containerd and CRI-O leave it
 * in its files.
 */
final class ContainerId {

  /** What stands for a process in no container. */
  static final String HOST = "host";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
  private static final int SHOWN_DIGITS = 12;
  private static final int MOUNTED_FROM = 3;
  private static final int MOUNTED_AT = 4;

  private final SystemFiles files;
  private final Set<String> filesOfARuntime =
      new HashSet<>(Arrays.asList("/etc/hostname", "/etc/hosts", "/etc/resolv.conf"));

  ContainerId(SystemFiles files) {
    this.files = files;
  }

  String read() {
    String id = lastIn(files.lines("proc/self/cgroup"));
    return id == null ? fromMounts() : id;
  }

  /**
   * With cgroup version 2 the process is told no path any more, but a runtime mounts files from its
   * own folder of that container. Other lines do not count: a host sees the ids of all of its own.
   */
  private String fromMounts() {
    for (String line : files.lines("proc/self/mountinfo")) {
      String[] fields = line.split(" ");
      if (fields.length > MOUNTED_AT && filesOfARuntime.contains(fields[MOUNTED_AT])) {
        String id = lastIn(Arrays.asList(fields[MOUNTED_FROM]));
        if (id != null) {
          return id;
        }
      }
    }
    return HOST;
  }

  /** The last of a line, since a container may run in a container. */
  private static String lastIn(List<String> lines) {
    for (String line : lines) {
      Matcher matcher = ID.matcher(line);
      String id = null;
      while (matcher.find()) {
        id = matcher.group();
      }
      if (id != null) {
        return id.substring(0, SHOWN_DIGITS);
      }
    }
    return null;
  }
}
