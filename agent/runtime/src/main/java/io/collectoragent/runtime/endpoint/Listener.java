package io.collectoragent.runtime.endpoint;

import io.collectoragent.runtime.log.AgentLog;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * Finds a port to listen on. Several collectors on one machine get the same settings, and a port
 * taken must not stop any of them (prometheus/jmx_exporter#647).
 */
final class Listener {

  private static final int FURTHER_PORTS = 9;
  private static final int LAST_PORT = 65535;
  private static final int BACKLOG = 64;

  private final String host;
  private final int port;
  private final AgentLog log;

  Listener(String host, int port, AgentLog log) {
    this.host = host;
    this.port = port;
    this.log = log;
  }

  /** Null, and one warning, where nothing can be listened on. */
  ServerSocket open() {
    int last = port == 0 ? 0 : Math.min(port + FURTHER_PORTS, LAST_PORT);
    try {
      ServerSocket server = openUpTo(last);
      if (port != 0 && server.getLocalPort() != port) {
        log.warn(
            "port "
                + port
                + " is in use, metrics are on "
                + server.getLocalPort()
                + "; set collector.agent.port");
      }
      return server;
    } catch (IOException | RuntimeException failure) {
      String where = host + ", port " + (last == port ? "" + port : port + " to " + last);
      log.warn(
          "no metrics endpoint: cannot listen on "
              + where
              + " ("
              + failure
              + "); set collector.agent.host and collector.agent.port");
      return null;
    }
  }

  private ServerSocket openUpTo(int last) throws IOException {
    for (int candidate = port; ; candidate++) {
      try {
        return open(candidate);
      } catch (BindException inUse) {
        if (candidate >= last) {
          throw inUse;
        }
      }
    }
  }

  private ServerSocket open(int candidate) throws IOException {
    InetSocketAddress address = new InetSocketAddress(host, candidate);
    if (address.isUnresolved()) {
      throw new UnknownHostException(host);
    }
    ServerSocket server = new ServerSocket();
    try {
      server.bind(address, BACKLOG);
      return server;
    } catch (IOException | RuntimeException failure) {
      server.close();
      throw failure;
    }
  }
}
