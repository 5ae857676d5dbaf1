package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.ForkedJava;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A port that is taken costs one line, and several collectors on one machine share a range. */
class PortIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final Pattern MOVED =
      Pattern.compile(
          "\\[collector-agent\\] WARN port (\\d+) is in use, metrics are on (\\d+);"
              + " set collector.agent.port");

  private static final int RANGE = 10;
  private static final List<Integer> DEFAULT_RANGE =
      IntStream.rangeClosed(9464, 9473).boxed().toList();

  @TempDir Path folder;

  @Test
  void takesTheNextFreePortOfTheRange() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CertainEnd run = new CertainEnd(API, folder).attached();
      run.program()
          .environment(Map.of("COLLECTOR_AGENT_PORT", String.valueOf(taken.getLocalPort())));

      Outcome outcome = run.endsAsEverObserved();

      assertThat(outcome.metrics().sum("db_queries_total")).isEqualTo(10);
      List<String> lines = outcome.agentLines().lines().toList();
      assertThat(lines).hasSize(2);
      Matcher moved = MOVED.matcher(lines.get(0));
      assertThat(moved.matches()).as(lines.get(0)).isTrue();
      assertThat(moved.group(1)).isEqualTo(String.valueOf(taken.getLocalPort()));
      assertThat(Integer.parseInt(moved.group(2)))
          .isBetween(taken.getLocalPort() + 1, taken.getLocalPort() + 9);
    }
  }

  @Test
  void doesWithoutWhereAllTenAreTaken() throws IOException {
    List<ServerSocket> taken = aTakenRange();
    try {
      int first = taken.get(0).getLocalPort();
      CertainEnd run = new CertainEnd(API, folder).attached();
      run.program().environment(Map.of("COLLECTOR_AGENT_PORT", String.valueOf(first)));

      saysThatThereIsNone(
          run.endsAsEver(), "127.0.0.1, port " + first + " to " + (first + RANGE - 1));
    } finally {
      closeAll(taken);
    }
  }

  @Test
  void doesWithoutWhereThereIsNoSuchAddress() {
    CertainEnd run = new CertainEnd(API, folder).attached();
    // An address that no machine has: it is set aside for documentation (RFC 5737).
    run.program().environment(Map.of("COLLECTOR_AGENT_HOST", "192.0.2.1"));

    saysThatThereIsNone(run.endsAsEver(), "192.0.2.1, port 0");
  }

  @Test
  void severalAtOnceShareTheDefaultRange() {
    List<Integer> free = DEFAULT_RANGE.stream().filter(PortIT::isFree).toList();
    assumeThat(free)
        .as("skipped: others have taken most of the ports 9464 to 9473")
        .hasSizeGreaterThan(3);
    List<ForkedJava> running = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        running.add(
            Program.of("legacy.Idle")
                .agent(Endpoint.JAR)
                .environment(Map.of("COLLECTOR_AGENT_PORT", "9464"))
                .start());
      }
      List<Endpoint> endpoints = running.stream().map(Endpoint::of).toList();

      assertThat(endpoints).extracting(Endpoint::port).doesNotHaveDuplicates().isSubsetOf(free);
      assertThat(endpoints)
          .allSatisfy(
              endpoint ->
                  assertThat(endpoint.metrics().find("collector_agent_build_info")).hasSize(1));
      assertThat(running.stream().map(Outcome::ofAttached).toList())
          .allSatisfy(outcome -> assertThat(outcome.exitCode()).isZero())
          .allSatisfy(outcome -> assertThat(outcome.agentLines().lines()).hasSizeLessThan(3));
    } finally {
      running.forEach(ForkedJava::close);
    }
  }

  private static void saysThatThereIsNone(Outcome outcome, String where) {
    List<String> lines = outcome.agentLines().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("[collector-agent] WARN no metrics endpoint: cannot listen on " + where)
        .endsWith("; set collector.agent.host and collector.agent.port");
    assertThat(lines.get(1)).contains(" INFO ").doesNotContain("metrics on port");
  }

  /** As many in a row as the agent tries. */
  private static List<ServerSocket> aTakenRange() throws IOException {
    for (int attempt = 0; attempt < 50; attempt++) {
      List<ServerSocket> taken = new ArrayList<>();
      taken.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      try {
        for (int i = 1; i < RANGE; i++) {
          int port = taken.get(0).getLocalPort() + i;
          taken.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        }
        return taken;
      } catch (IOException | IllegalArgumentException notAllOfThem) {
        closeAll(taken);
      }
    }
    throw new AssertionError("no " + RANGE + " free ports in a row");
  }

  private static void closeAll(List<ServerSocket> sockets) throws IOException {
    for (ServerSocket socket : sockets) {
      socket.close();
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
