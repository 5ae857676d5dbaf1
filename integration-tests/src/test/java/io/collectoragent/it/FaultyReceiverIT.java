package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.ForkedJava;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Whatever is at the other end, the program does and ends as ever, what is lost is counted by a
 * reason that an operator understands, and one line says that it began and one that it is over.
 */
class FaultyReceiverIT {

  private static final String DROPPED = "collector_agent_spans_dropped_total";
  private static final String EXPORTED = "collector_agent_spans_exported_total";
  private static final String LOST = "spans cannot be sent to http";
  private static final String AGAIN = " again, after ";
  private static final String STDOUT = "done\nalive: [main, pool-1-thread-1]\n";
  private static final int EXIT_CODE = 3;

  /** Each fault in turn, with a receiver that works before each. */
  @Test
  void oneThatGoesWrongInEveryWay() {
    Map<String, FaultyReceiver.Fault> faults = new LinkedHashMap<>();
    faults.put("HTTP 400", FaultyReceiver.answers(400, ""));
    faults.put("HTTP 429", FaultyReceiver.answers(429, "Retry-After: 86400\r\n"));
    faults.put("HTTP 503", FaultyReceiver.answers(503, "Retry-After: 86400\r\n"));
    faults.put("answer is not HTTP", FaultyReceiver.talksGarbage());
    faults.put("connection lost", FaultyReceiver.hangsUp());
    faults.put("answer too long", FaultyReceiver.answersWithoutEnd());
    faults.put("no answer in time", FaultyReceiver.drips());
    try (FaultyReceiver receiver = FaultyReceiver.start();
        ForkedJava running = sendingTo("http://127.0.0.1:" + receiver.port()).start()) {
      Endpoint endpoint = Endpoint.of(running);
      for (Map.Entry<String, FaultyReceiver.Fault> fault : faults.entrySet()) {
        awaitMoreThan(endpoint, EXPORTED, endpoint.metrics().sum(EXPORTED));
        receiver.does(fault.getValue());
        awaitMoreThan(endpoint, DROPPED, 0, "reason", fault.getKey());
        receiver.does(FaultyReceiver.answers(200, ""));
      }
      awaitMoreThan(endpoint, EXPORTED, endpoint.metrics().sum(EXPORTED));

      Outcome outcome = asEver(Outcome.ofAttached(running));

      List<String> lines = outcome.agentLines().lines().toList();
      // A line a change: no more than begin and end of each fault, but the last end may be cut off.
      assertThat(lines.stream().filter(line -> line.contains(LOST))).hasSize(faults.size());
      assertThat(lines.stream().filter(line -> line.contains(AGAIN))).hasSize(faults.size());
      for (String reason : faults.keySet()) {
        assertThat(lines).filteredOn(line -> line.contains("(" + reason + ")")).hasSize(1);
      }
      assertThat(
              outcome.metrics().find(DROPPED).stream().map(sample -> sample.labels().get("reason")))
          .containsExactlyInAnyOrderElementsOf(with(faults.keySet(), "queue full"));
    }
  }

  @Test
  void oneThatSpeaksNoTls() {
    try (FaultyReceiver receiver = FaultyReceiver.start()) {
      receiver.does(FaultyReceiver.talksFirst());
      losesAll(sendingTo("https://127.0.0.1:" + receiver.port()), "TLS failed");
    }
  }

  @Test
  void oneWithoutAnAddress() {
    Program program = sendingTo("http://receiver.invalid:4318");
    // No name is known, as where there is no network; and no name server is asked from a test.
    program.property("jdk.net.hosts.file", "/dev/null");
    losesAll(program, "unknown host");
  }

  /** Its queue of connections is full, so that not even a refusal comes, as behind a firewall. */
  @Test
  void oneThatIsABlackHole() throws IOException {
    List<Socket> queued = new ArrayList<>();
    try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      fill(deaf, queued);
      losesAll(sendingTo("http://127.0.0.1:" + deaf.getLocalPort()), "no answer in time");
    } finally {
      for (Socket socket : queued) {
        socket.close();
      }
    }
  }

  private static void fill(ServerSocket deaf, List<Socket> queued) throws IOException {
    for (int i = 0; i < 10; i++) {
      Socket socket = new Socket();
      queued.add(socket);
      try {
        socket.connect(new InetSocketAddress("127.0.0.1", deaf.getLocalPort()), 200);
      } catch (IOException full) {
        return;
      }
    }
    throw new AssertionError("ten connections fit into a queue of one");
  }

  private static void losesAll(Program program, String reason) {
    try (ForkedJava running = program.start()) {
      awaitMoreThan(Endpoint.of(running), DROPPED, 20, "reason", reason);

      Outcome outcome = asEver(Outcome.ofAttached(running));

      assertThat(outcome.metrics().sum(EXPORTED)).isZero();
      assertThat(outcome.agentLines().lines().filter(line -> line.contains(LOST)))
          .singleElement()
          .asString()
          .contains("(" + reason + ")");
    }
  }

  private static Program sendingTo(String address) {
    return Program.of("legacy.Ticking")
        .agent(Endpoint.JAR)
        .environment(
            Map.of(
                "OTEL_TRACES_EXPORTER", "otlp",
                "OTEL_EXPORTER_OTLP_ENDPOINT", address,
                "OTEL_EXPORTER_OTLP_TIMEOUT", "3000",
                "OTEL_BSP_SCHEDULE_DELAY", "50"));
  }

  private static void awaitMoreThan(
      Endpoint endpoint, String metric, double before, String... labels) {
    endpoint.awaitMetrics(page -> page.sum(metric, labels) > before);
  }

  private static Outcome asEver(Outcome outcome) {
    assertThat(outcome.stdout()).as(outcome.stderr()).isEqualTo(STDOUT);
    assertThat(outcome.exitCode()).isEqualTo(EXIT_CODE);
    assertThat(Stderr.unexpectedLines(outcome.stderr())).isEmpty();
    assertThat(outcome.metrics().find("collector_agent_failures_total")).isEmpty();
    return outcome;
  }

  private static List<String> with(Iterable<String> reasons, String another) {
    List<String> all = new ArrayList<>();
    reasons.forEach(all::add);
    all.add(another);
    return all;
  }
}
