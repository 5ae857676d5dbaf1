package io.collectoragent.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.access.Access;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void hundredsThatStopHalfWayCostAProbeNothing() throws IOException {
    // Their time stands still, so none of them is ever turned away.
    start(clock);
    for (int i = 0; i < 200; i++) {
      connect().send("GET /live HTTP/1.1\r\nHost: local");
    }
    assertProbed();
    clients.get(0).send("host\r\n\r\n");
    assertThat(clients.get(0).answer()).endsWith("live\n");

    clock.advance(Duration.ofSeconds(6));
    assertThat(clients.get(199).answer()).startsWith("HTTP/1.1 408 Request Timeout\r\n");
  }

  @Test
  void theOldestOfTooManySilentOnesIsCut() throws IOException {
    start(clock);
    for (int i = 0; i < 300; i++) {
      connect().send("GET ");
    }
    assertThat(clients.get(0).bytesUntilTheEnd()).isZero();
    assertProbed();
    assertThat(clients.get(299).send("/live HTTP/1.1\r\n\r\n").answer()).endsWith("live\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'PRI * HTTP/2.0\\r\\n\\r\\nSM\\r\\n\\r\\n', 400",
    "'\\26\\3\\1\\2\\0\\1\\0\\1', 400",
    "'\\0\\377\\1\\2', 400",
    "' GET /live HTTP/1.1\\r\\n\\r\\n', 400",
    "'GET /live HTTP/1.1\\r\\nA b\\r\\n\\r\\n', 400",
    "'GET /live HTTP/1.1\\r\\n\\r\\nGET /small HTTP/1.1\\r\\n\\r\\n', 200",
    "'HEAD /live HTTP/1.1\\r\\n\\r\\n', 200",
    "'POST /live HTTP/1.1\\r\\nContent-Length: 5\\r\\n\\r\\nhello', 405",
    "'CONNECT example.com:443 HTTP/1.1\\r\\n\\r\\n', 400",
    "'GET /../../etc/passwd HTTP/1.1\\r\\n\\r\\n', 404",
    "'GET /%00 HTTP/1.1\\r\\n\\r\\n', 404",
  })
  void whateverIsSentIsAnsweredOnce(String sent, int status) throws IOException {
    start(clock);
    assertThat(connect().send(sent.translateEscapes()).answer())
        .startsWith("HTTP/1.1 " + status + " ")
        .containsOnlyOnce("HTTP/1.1");
    assertProbed();
  }

  @Test
  void aHeadWithoutEndIsRefused() throws IOException {
    start(clock);
    assertThat(connect().send("GET /live HTTP/1.1\r\nA: " + "b".repeat(100_000)).bytesUntilTheEnd())
        .isLessThan(1000);
    assertThat(
            connect().send("GET /live HTTP/1.1\r\n" + "a: b\r\n".repeat(2000)).bytesUntilTheEnd())
        .isLessThan(1000);
    assertProbed();
  }

  @Test
  void aScraperThatDoesNotReadMakesRoomForOneThatDoes() throws IOException {
    start(clock);
    List<RawClient> slow = List.of(scrape(), scrape());
    for (RawClient begun : slow) {
      assertThat(begun.in().read()).isEqualTo('H');
    }
    RawClient behind = scrape();
    assertProbed();
    boolean answered = false;
    // Who still fills the socket's buffer is not stuck yet, and is given another second.
    for (int more = 0; more < 6 && !answered; more++) {
      clock.advance(Duration.ofMillis(1500));
      answered = behind.isAnsweredWithin(1000);
    }
    assertThat(answered).isTrue();
    assertThat(behind.bytesUntilTheEnd()).isGreaterThan(MORE_THAN_SOCKETS_BUFFER);
  }

  @Test
  void allThreadsAreFewAndDaemons() throws IOException {
    start(Clock.SYSTEM);
    for (int i = 0; i < 100; i++) {
      connect().send("GET /small HTTP/1.1\r\n\r\n");
    }
    assertThat(clients.get(99).answer()).endsWith("small\n");
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().startsWith("collector-agent-endpoint-"))
        .hasSizeLessThanOrEqualTo(4)
        .allMatch(Thread::isDaemon);
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
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < deadline) {
      for (RawClient client : waiting) {
        if (client.in().available() > 0) {
          return client;
        }
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    throw new AssertionError("nobody was answered");
  }

  private void start(Clock time) {
    byte[] large = new byte[MORE_THAN_SOCKETS_BUFFER];
    Map<String, Page> pages =
        Map.of(
            "/large", request -> new Reply(200, "application/octet-stream", large),
            "/small", request -> Reply.text(200, "small"),
            "/live", new Live());
    AgentLog log = new AgentLog(System.err, LogLevel.OFF);
    server = new EndpointServer("127.0.0.1", 0, pages, Access.open(), log, time);
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
