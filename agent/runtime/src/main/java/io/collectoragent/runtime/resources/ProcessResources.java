package io.collectoragent.runtime.resources;

import io.collectoragent.runtime.time.Clock;
import java.io.File;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Executor;

/**
 * Reads what the process uses. For scrapes, not for the application's threads: it reads files.
 * Thread-safe. What cannot be read, as anything on another system than Linux, is empty; it never
 * throws.
 */
public final class ProcessResources {

  private final SystemFiles files;
  private final Cgroup cgroup;
  private final CpuUsage cpu;
  private final DiskUsage disks;

  /**
   * @param root the folder that holds proc and sys: {@code /}
   * @param processors those that the JVM may use
   */
  public ProcessResources(File root, Clock clock, int processors) {
    this(root, clock, processors, ProcessResources::startDaemon);
  }

  ProcessResources(File root, Clock clock, int processors, Executor background) {
    files = new SystemFiles(root);
    cgroup = new Cgroup(files);
    cpu = new CpuUsage(files, cgroup, clock, processors);
    disks = new DiskUsage(new DiskSweep(files, DiskSweep::usedBytes), background, clock);
  }

  /**
   * The process's CPU time, 0 to 100, against its group's quota or the processors, since the
   * reading before; readings within a second show the same.
   */
  public OptionalDouble cpuPercent() {
    return cpu.percent();
  }

  /** Resident memory. */
  public OptionalLong memoryBytes() {
    return files.kilobytes("proc/self/status", "VmRSS");
  }

  /** Resident memory, 0 to 100, against its group's limit or the machine's memory. */
  public OptionalDouble memoryPercent() {
    OptionalLong used = memoryBytes();
    long machine = files.kilobytes("proc/meminfo", "MemTotal").orElse(Long.MAX_VALUE);
    long limit = Math.min(cgroup.memoryBytes().orElse(Long.MAX_VALUE), machine);
    if (!used.isPresent() || limit <= 0 || limit == Long.MAX_VALUE) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Math.min(100, 100.0 * used.getAsLong() / limit));
  }

  /** At most 20 file systems, each device once, no older than five minutes. */
  public List<MountUsage> disks() {
    return disks.read();
  }

  /** At most 50 interfaces of the process's network namespace. */
  public List<InterfaceBytes> network() {
    return new NetworkDevices(files).read();
  }

  /** The container's id in its usual twelve digits; {@code host} outside of one. */
  public String container() {
    return new ContainerId(files).read();
  }

  private static void startDaemon(Runnable task) {
    Thread thread = new Thread(task, "collector-agent-disks");
    thread.setDaemon(true);
    thread.start();
  }
}
