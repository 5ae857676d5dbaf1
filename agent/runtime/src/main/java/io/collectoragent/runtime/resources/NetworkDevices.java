package io.collectoragent.runtime.resources;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The interfaces of the process's network namespace. Thread-safe.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_net.5.html">proc_pid_net(5)</a>
 */
final class NetworkDevices {

  private static final int AT_MOST = 50;
  private static final int RECEIVED = 0;
  private static final int TRANSMITTED = 8;

  private final SystemFiles files;

  NetworkDevices(SystemFiles files) {
    this.files = files;
  }

  List<InterfaceBytes> read() {
    List<InterfaceBytes> interfaces = new ArrayList<>();
    for (String line : files.lines("proc/self/net/dev")) {
      int colon = line.lastIndexOf(':');
      if (colon > 0 && interfaces.size() < AT_MOST) {
        add(line.substring(0, colon).trim(), line.substring(colon + 1), interfaces);
      }
    }
    return interfaces;
  }

  private static void add(String name, String counters, List<InterfaceBytes> interfaces) {
    // Old kernels leave no space between the colon and a large number.
    String[] fields = counters.trim().split("\\s+");
    if (fields.length <= TRANSMITTED) {
      return;
    }
    OptionalLong received = Numbers.parse(fields[RECEIVED]);
    OptionalLong transmitted = Numbers.parse(fields[TRANSMITTED]);
    if (received.isPresent() && transmitted.isPresent()) {
      interfaces.add(new InterfaceBytes(name, received.getAsLong(), transmitted.getAsLong()));
    }
  }
}
