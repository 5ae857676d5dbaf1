package io.collectoragent.runtime.resources;

import java.io.File;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/**
 * Asks each file system how full it is. A call may hang for ever on a network file system whose
 * server is gone; the sweeps after it pass that mount by until it returns. Thread-safe.
 */
final class DiskSweep implements Callable<List<MountUsage>> {

  private static final int AT_MOST = 20;

  /** Each holds a thread. */
  private static final int HANGING_AT_MOST = 3;

  private final SystemFiles files;
  private final MountTable mounts;
  private final ToLongFunction<File> usedBytes;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  /** The function answers a negative number where it cannot tell. */
  DiskSweep(SystemFiles files, ToLongFunction<File> usedBytes) {
    this.files = files;
    this.mounts = new MountTable(files);
    this.usedBytes = usedBytes;
  }

  /** Through java.io, since NIO's file systems must not be started before the collector does. */
  static long usedBytes(File folder) {
    if (!folder.isDirectory()) {
      // Containers have single files mounted, such as /etc/hosts.
      return -1;
    }
    long total = folder.getTotalSpace();
    return total == 0 ? -1 : total - folder.getFreeSpace();
  }

  @Override
  public List<MountUsage> call() {
    List<MountUsage> usages = new ArrayList<>();
    Set<String> devices = new HashSet<>();
    for (Mount mount : mounts.storage()) {
      if (usages.size() < AT_MOST && !devices.contains(mount.device())) {
        long used = used(mount);
        if (used >= 0) {
          usages.add(new MountUsage(mount.point(), used));
          devices.add(mount.device());
        }
      }
    }
    return usages;
  }

  private long used(Mount mount) {
    boolean enoughHang = mount.isRemote() && underWay.size() >= HANGING_AT_MOST;
    if (enoughHang || !underWay.add(mount.point())) {
      return -1;
    }
    long used = usedBytes.applyAsLong(files.file(mount.point()));
    underWay.remove(mount.point());
    return used;
  }
}
