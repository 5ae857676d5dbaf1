package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.ForkedJava;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where a machine lacks what one takes for granted, the program still ends as without the agent.
 */
class HostileMachineIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  @TempDir Path folder;

  /** Nothing can be written but where the database lies. */
  @Test
  void aReadOnlyFileSystem() throws IOException {
    assumeNamespaces("-m");
    Path data = Files.createDirectory(folder.resolve("data"));
    Path home =
        home(
            """
            exec unshare -m sh -c '
              mount --make-rprivate / && mount --bind "%1$s" "%1$s" || exit 90
              awk "{print \\$5}" /proc/self/mountinfo | while read at; do
                case "$at" in "%1$s"|/proc*|/dev*|/sys*) ;; *) mount -o remount,bind,ro "$at";; esac
              done 2>/dev/null
              touch "%2$s/proof" 2>/dev/null && exit 91
              exec "%3$s/bin/java" "$@"' java "$@"
            """
                .formatted(data, folder, JAVA_HOME));
    CertainEnd run = new CertainEnd(API, data).attached();
    run.program().javaHome(home).jvm("-XX:-UsePerfData");

    run.endsAsEverCounted();
  }

  /** Not even the loopback interface: neither the receiver nor the API can be reached. */
  @Test
  void noNetworkAtAll() throws IOException {
    assumeNamespaces("-n");
    Path home = home("exec unshare -n \"%s/bin/java\" \"$@\"".formatted(JAVA_HOME));

    Outcome alone = withoutNetwork(home, "alone", Map.of());
    Outcome attached =
        withoutNetwork(
            home,
            "attached",
            Map.of(
                "JAVA_TOOL_OPTIONS",
                "-javaagent:" + Endpoint.JAR,
                "OTEL_BSP_SCHEDULE_DELAY",
                "100"));

    assertThat(alone.stdout()).contains("failed by java.net.");
    assertThat(attached.stdout()).isEqualTo(alone.stdout());
    assertThat(attached.exitCode()).isEqualTo(alone.exitCode()).isEqualTo(3);
    assertThat(Rows.of(folder.resolve("attached"))).isEqualTo(Rows.of(folder.resolve("alone")));
    assertThat(attached.agentLines()).contains("observes certain-end");
  }

  private Outcome withoutNetwork(Path home, String database, Map<String, String> environment) {
    Program program =
        Program.of("legacy.CertainEnd", "h2-2.2.224.jar")
            .javaHome(home)
            .arguments("http://127.0.0.1:9", folder.resolve(database).toString())
            .environment(environment);
    try (ForkedJava running = program.start()) {
      return Outcome.ofAlone(running);
    }
  }

  /** Without the JDK's web server, management beans, naming and whatever else it can do without. */
  @Test
  void aSmallImage() {
    assumeThat(JAVA_HOME.resolve("jmods")).as("skipped: this JDK has no jmods to link").exists();
    Path image = folder.resolve("image");
    StringWriter said = new StringWriter();
    int failed =
        ToolProvider.findFirst("jlink")
            .orElseThrow()
            .run(
                new java.io.PrintWriter(said),
                new java.io.PrintWriter(said),
                "--add-modules",
                "java.base,java.instrument,java.sql",
                "--output",
                image.toString());
    assertThat(failed).as(said.toString()).isZero();
    CertainEnd run = new CertainEnd(API, folder.resolve("data")).attached();
    run.program().javaHome(image);

    Outcome outcome = run.endsAsEverCounted();

    assertThat(Stderr.unexpectedLines(outcome.stderr())).isEmpty();
  }

  /** A folder that looks like a JDK's, whose {@code java} does something before. */
  private Path home(String script) throws IOException {
    Path home = folder.resolve("wrapped");
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    return home;
  }

  private static void assumeNamespaces(String kind) {
    Path unshare = Path.of("/usr/bin/unshare");
    assumeThat(unshare).as("skipped: no unshare on this machine").exists();
    int exitCode = ToolRun.of(Map.of(), List.of(unshare.toString(), kind, "true")).exitCode();
    assumeThat(exitCode).as("skipped: unshare " + kind + " is not allowed here").isZero();
  }
}
