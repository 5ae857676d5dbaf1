package io.collectoragent.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.access.Access;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenerTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final AgentLog log = new AgentLog(new PrintStream(printed, true), LogLevel.INFO);
  private final List<ServerSocket> others = new ArrayList<>();

  @AfterEach
  void closeOthers() throws IOException {
    for (ServerSocket other : others) {
      other.close();
    }
  }

  @Test
  void takesTheNextFreePortAndSaysSo() throws IOException {
    int busy = occupy(0);
    EndpointServer server = started("127.0.0.1", busy);
    try {
      assertThat(server.port()).isBetween(busy + 1, busy + 9);
      assertThat(printed)
          .hasToString(
              "[collector-agent] WARN port %d is in use, metrics are on %d; set collector.agent.port%n"
                  .formatted(busy, server.port()));
      assertThat(new RawClient(server.port()).send("GET /live HTTP/1.1\r\n\r\n").answer())
          .endsWith("\r\n\r\nlive\n");
    } finally {
      server.close();
    }
  }

  @Test
  void staysOffWhereAllTenPortsAreInUse() throws IOException {
    int first = occupyTen();
    EndpointServer server = started("127.0.0.1", first);
    assertThat(server.port()).isEqualTo(-1);
    assertThat(printed.toString().lines()).hasSize(1);
    assertThat(printed.toString())
        .contains("no metrics endpoint", "port " + first + " to " + (first + 9), "in use");
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"[no-address, 0", "192.0.2.1, 0", "127.0.0.1, 65536", "127.0.0.1, -1"})
  void staysOffWhereHostOrPortIsWrong(String host, int port) {
    EndpointServer server = started(host, port);
    assertThat(server.port()).isEqualTo(-1);
    assertThat(printed.toString().lines()).hasSize(1);
    assertThat(printed.toString()).contains("cannot listen on " + host, "collector.agent.host");
    server.close();
  }

  private EndpointServer started(String host, int port) {
    Map<String, Page> pages = Map.of("/live", request -> Reply.text(200, "live"));
    EndpointServer server = new EndpointServer(host, port, pages, Access.open(), log);
    server.start();
    return server;
  }

  /** Ten neighbours that are all in use, by us or by somebody else. */
  private int occupyTen() throws IOException {
    int first = occupy(0);
    for (int port = first + 1; port < first + 10; port++) {
      try {
        occupy(port);
      } catch (IOException inUse) {
        continue;
      }
    }
    return first;
  }

  private int occupy(int port) throws IOException {
    ServerSocket other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
    others.add(other);
    return other.getLocalPort();
  }
}
