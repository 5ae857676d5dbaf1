package io.collectoragent.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.time.Clock;
import io.collectoragent.runtime.time.ManualClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that are slow, silent or many must not keep a probe from its answer. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadClientsTest {

  private static final int MORE_THAN_SOCKETS_BUFFER = 32 * 1024 * 1024;

  private final ManualClock clock = new ManualClock(Instant.EPOCH);
  private final List<RawClient> clients = new ArrayList<>();
  private EndpointServer server;

  @AfterEach
  void stop() throws IOException {
    for (RawClient client : clients) {
      client.close();
    }
    server.close();
  }

  @Test
  void scrapersThatDoNotReadLeaveProbesAloneAndAreCut() throws IOException {
    start(clock);
    List<RawClient> slow = List.of(scrape(), scrape());
    for (RawClient begun : slow) {
      assertThat(begun.in().read()).isEqualTo('H');
    }
    RawClient behind = scrape();
    assertProbed();

    clock.advance(Duration.ofSeconds(31));
    assertThat(behind.bytesUntilTheEnd()).isZero();
    for (RawClient cut : slow) {
      assertThat(cut.bytesUntilTheEnd()).isLessThan(MORE_THAN_SOCKETS_BUFFER);
    }
    assertThat(scrape().bytesUntilTheEnd()).isGreaterThan(MORE_THAN_SOCKETS_BUFFER);
  }

  @Test
  void silentClientsMakeRoomWhenOthersWait() throws IOException {
    start(Clock.SYSTEM);
    for (int i = 0; i < 20; i++) {
      connect();
    }
    assertProbed();
  }

  @Test
  void aCrowdIsAnsweredOneAfterTheOther() throws IOException {
    start(Clock.SYSTEM);
    for (int i = 0; i < 50; i++) {
      connect().send("GET /small HTTP/1.1\r\n\r\n");
    }
    for (RawClient client : clients) {
      assertThat(client.answer()).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\nsmall\n");
    }
  }

  @Test
  void aCrowdBeyondTheQueueIsTurnedAway() throws IOException {
    start(clock);
    for (RawClient begun : List.of(scrape(), scrape())) {
      assertThat(begun.in().read()).isEqualTo('H');
    }
    List<RawClient> waiting = new ArrayList<>();
    for (int i = 0; i < 64 + 1; i++) {
      waiting.add(scrape());
    }
    assertThat(firstAnswered(waiting).answer()).startsWith("HTTP/1.1 503 Service Unavailable\r\n");
    assertProbed();
  }

  private static RawClient firstAnswered(List<RawClient> waiting) throws IOException {
    while (true) {
      for (RawClient client : waiting) {
        if (client.in().available() > 0) {
          return client;
        }
      }
      Thread.onSpinWait();
    }
  }

  private void start(Clock time) {
    byte[] large = new byte[MORE_THAN_SOCKETS_BUFFER];
    Map<String, Page> pages =
        Map.of(
            "/large", request -> new Reply(200, "application/octet-stream", large),
            "/small", request -> Reply.text(200, "small"),
            "/live", new Live());
    AgentLog log = new AgentLog(System.err, LogLevel.OFF);
    server = new EndpointServer("127.0.0.1", 0, pages, log, time);
    server.start();
  }

  private void assertProbed() throws IOException {
    assertThat(connect().send("GET /live HTTP/1.1\r\n\r\n").answer()).endsWith("\r\n\r\nlive\n");
  }

  private RawClient scrape() throws IOException {
    return connect().send("GET /large HTTP/1.1\r\n\r\n");
  }

  private RawClient connect() throws IOException {
    RawClient client = new RawClient(server.port());
    clients.add(client);
    return client;
  }

  private static final class Live implements Page {

    @Override
    public Reply reply(Request request) {
      return Reply.text(200, "live");
    }

    @Override
    public boolean answersAtOnce() {
      return true;
    }
  }
}
