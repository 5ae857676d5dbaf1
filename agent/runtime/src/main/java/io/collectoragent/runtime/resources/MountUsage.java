package io.collectoragent.runtime.resources;

/** How full a mounted file system is. Immutable. */
public final class MountUsage {

  private final String mountPoint;
  private final long usedBytes;

  MountUsage(String mountPoint, long usedBytes) {
    this.mountPoint = mountPoint;
    this.usedBytes = usedBytes;
  }

  public String mountPoint() {
    return mountPoint;
  }

  public long usedBytes() {
    return usedBytes;
  }
}
