package io.collectoragent.testbed.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports that are easy to remember where they are free: the next ones from the agent's default. */
final class FreePorts {

  private static final int LAST = 65_535;

  private FreePorts() {}

  /**
   * @param first where to begin to look
   * @throws IllegalStateException if there are not so many up to the last port
   */
  static List<Integer> from(int first, int count) {
    List<Integer> free = new ArrayList<>();
    for (int port = first; port <= LAST && free.size() < count; port++) {
      if (isFree(port)) {
        free.add(port);
      }
    }
    if (free.size() < count) {
      throw new IllegalStateException("no " + count + " free ports from " + first);
    }
    return free;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
