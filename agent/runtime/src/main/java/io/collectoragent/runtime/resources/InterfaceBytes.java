package io.collectoragent.runtime.resources;

/** What has gone through a network interface since it came up. Immutable. */
public final class InterfaceBytes {

  private final String name;
  private final long receivedBytes;
  private final long transmittedBytes;

  InterfaceBytes(String name, long receivedBytes, long transmittedBytes) {
    this.name = name;
    this.receivedBytes = receivedBytes;
    this.transmittedBytes = transmittedBytes;
  }

  public String name() {
    return name;
  }

  public long receivedBytes() {
    return receivedBytes;
  }

  public long transmittedBytes() {
    return transmittedBytes;
  }
}
