package io.collectoragent.runtime.resources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file systems that the process sees. Thread-safe. */
final class MountTable {

  private final SystemFiles files;

  MountTable(SystemFiles files) {
    this.files = files;
  }

  /** Those that store something, the highest in the tree first. */
  List<Mount> storage() {
    Map<String, Mount> byPoint = new LinkedHashMap<>();
    for (String line : files.lines("proc/self/mounts")) {
      Mount mount = Mount.parse(line);
      if (mount != null) {
        // A later one hides an earlier one at the same place.
        byPoint.put(mount.point(), mount);
      }
    }
    List<Mount> storage = new ArrayList<>(byPoint.values());
    storage.removeIf(mount -> !mount.isStorage());
    storage.sort(
        Comparator.comparingInt((Mount mount) -> mount.point().length())
            .thenComparing(Mount::point));
    return storage;
  }
}
