package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.JavaCommand;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways in which a program and the agent may be started. */
@Tag("rows")
class AttachingIT {

  private static final String JDKS = "io.collectoragent.it.Jdks#oldestAndNewest";
  private static final String IDLE = "legacy.Idle";
  private static final String AGENT = "[collector-agent]";
  private static final Path CLASSES =
      Checkout.find().root().resolve("integration-tests/target/classes");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource(JDKS)
  void aJarThatIsRun(Path jdk) throws IOException {
    Path jar = jar("my price-service.jar");
    JavaCommand command = ForkedJava.command(jar.toString()).jvm("-jar").javaHome(jdk);

    Outcome outcome = observed(command, tool(Endpoint.JAR));

    assertThat(outcome.agentLines()).contains("observes my-price-service, metrics on port ");
  }

  @ParameterizedTest
  @MethodSource(JDKS)
  void anAgentInAFolderWithSpaces(Path jdk) throws IOException {
    Path spaced = Files.createDirectories(folder.resolve("opt of mine/100% + more"));
    Path copy = Files.copy(Path.of(Endpoint.JAR), spaced.resolve("collector agent.jar"));

    Outcome outcome = observed(idle().javaHome(jdk), tool(copy.toString()));

    assertThat(outcome.agentLines()).hasLineCount(1).contains("observes idle, metrics on port ");
  }

  /** With what a URL would write in another way, both in the agent's path and in the program's. */
  @ParameterizedTest
  @MethodSource(JDKS)
  void pathsThatAreNoUrls(Path jdk) throws IOException {
    Path odd = Files.createDirectories(folder.resolve("a+b%20c #1&d;e"));
    Path copy = Files.copy(Path.of(Endpoint.JAR), odd.resolve("collector%41agent.jar"));
    Path jar = Files.move(jar("price service.jar"), odd.resolve("price%20service+.jar"));
    JavaCommand command = ForkedJava.command(jar.toString()).jvm("-jar").javaHome(jdk);

    assertThat(observed(command, tool(copy.toString())).agentLines()).hasLineCount(1);
  }

  /** With the locale that most servers have; with none, a JVM does not find such a path at all. */
  @ParameterizedTest
  @MethodSource(JDKS)
  void pathsWithOtherLettersThanAscii(Path jdk) throws IOException {
    assumeThat(System.getProperty("sun.jnu.encoding"))
        .as("skipped: the locale here has no such letters, set LC_ALL=C.UTF-8")
        .isEqualTo("UTF-8");
    Path foreign = Files.createDirectories(folder.resolve("größe_日本"));
    Path copy = Files.copy(Path.of(Endpoint.JAR), foreign.resolve("collector-ägent.jar"));
    Path jar = Files.move(jar("price-service.jar"), foreign.resolve("prices-é.jar"));
    JavaCommand command =
        ForkedJava.command(jar.toString())
            .jvm("-jar")
            .javaHome(jdk)
            .environment("LC_ALL", "C.UTF-8");

    assertThat(observed(command, tool(copy.toString())).agentLines()).hasLineCount(1);
  }

  @ParameterizedTest
  @MethodSource(JDKS)
  void aClassPathInAManifest(Path jdk) throws IOException {
    Path jar = folder.resolve("starter.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Name.CLASS_PATH, CLASSES.toUri().toString());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      out.finish();
    }
    JavaCommand command = ForkedJava.command(IDLE).classPath(List.of(jar)).javaHome(jdk);

    assertThat(observed(command, tool(Endpoint.JAR)).agentLines()).hasLineCount(1);
  }

  /** As a service wrapper starts one through JNI: no property tells what it runs. */
  @ParameterizedTest
  @MethodSource(JDKS)
  void aJvmInsideAnotherProgram(Path jdk) {
    JavaCommand command =
        idle()
            .javaHome(jdk)
            .environment("_JAVA_OPTIONS", "-Dsun.java.command= -Dsun.java.launcher=");

    Outcome outcome = ended(asObserved(command, tool(Endpoint.JAR)), "Picked up _JAVA_OPTIONS");

    assertThat(outcome.agentLines()).hasLineCount(1).contains("observes java, metrics on port ");
  }

  @ParameterizedTest
  @MethodSource(JDKS)
  void anAgentAttachedTwice(Path jdk) throws IOException {
    Path copy = Files.copy(Path.of(Endpoint.JAR), folder.resolve("copy.jar"));

    Outcome same = observed(idle().javaHome(jdk), tool(Endpoint.JAR) + " " + tool(Endpoint.JAR));
    Outcome other =
        observed(idle().javaHome(jdk), tool(Endpoint.JAR) + " " + tool(copy.toString()));

    assertThat(List.of(same, other)).allSatisfy(AttachingIT::saysSoOnce);
  }

  private static void saysSoOnce(Outcome outcome) {
    assertThat(outcome.agentLines().lines())
        .satisfiesExactlyInAnyOrder(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "[collector-agent] ERROR the agent is attached twice; the first one works,"
                            + " take one -javaagent away"),
            line -> assertThat(line).contains(" INFO ", "metrics on port "));
  }

  @Test
  void anAgentOnTheCommandLine() {
    JavaCommand command = idle().jvm("-javaagent:" + Endpoint.JAR + "=port=0,host=127.0.0.1");

    Outcome outcome = ended(command.environment("OTEL_TRACES_EXPORTER", "none"));

    assertThat(outcome.agentLines()).hasLineCount(1).contains("observes idle, metrics on port ");
  }

  @Test
  void aModuleThatIsRun() throws IOException {
    Path modules = compiledModule();
    JavaCommand command =
        ForkedJava.command("own.prices/own.prices.PriceService")
            .jvm("-p", modules.toString(), "-m");

    Outcome outcome = observed(command, tool(Endpoint.JAR));

    assertThat(outcome.agentLines()).contains("observes price-service, metrics on port ");
  }

  private static Outcome observed(JavaCommand command, String options) {
    return ended(asObserved(command, options));
  }

  private static JavaCommand asObserved(JavaCommand command, String options) {
    return command
        .environment("JAVA_TOOL_OPTIONS", options)
        .environment("COLLECTOR_AGENT_PORT", "0")
        .environment("COLLECTOR_AGENT_HOST", "127.0.0.1")
        .environment("OTEL_TRACES_EXPORTER", "none");
  }

  private static Outcome ended(JavaCommand command) {
    return ended(command, AGENT);
  }

  /**
   * @param remark what the JVM's own lines may begin with
   */
  private static Outcome ended(JavaCommand command, String remark) {
    try (ForkedJava running = command.start()) {
      Outcome outcome = Outcome.ofAttached(running);
      assertThat(outcome.exitCode()).isZero();
      assertThat(outcome.stdout()).isEqualTo("done\n");
      assertThat(Stderr.unexpectedLines(outcome.stderr()))
          .filteredOn(line -> !line.startsWith(remark))
          .isEmpty();
      assertThat(outcome.metrics().find("collector_agent_build_info")).hasSize(1);
      return outcome;
    }
  }

  private static JavaCommand idle() {
    return ForkedJava.command(IDLE).classPath(List.of(CLASSES));
  }

  private static String tool(String jar) {
    return "'-javaagent:" + jar + "'";
  }

  private Path jar(String name) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Name.MAIN_CLASS, IDLE);
    Path jar = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (String entry : List.of("legacy/Idle.class", "legacy/Hold.class")) {
        out.putNextEntry(new JarEntry(entry));
        out.write(Files.readAllBytes(CLASSES.resolve(entry)));
      }
    }
    return jar;
  }

  private Path compiledModule() throws IOException {
    Path module = Files.writeString(folder.resolve("module-info.java"), "module own.prices {}");
    Path main =
        Files.writeString(
            folder.resolve("PriceService.java"),
            """
            package own.prices;
            public class PriceService {
              public static void main(String[] arguments) throws Exception {
                System.out.println("done");
                while (System.in.read() >= 0) {}
              }
            }
            """);
    Path modules = Files.createDirectories(folder.resolve("modules"));
    int failed =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "-d",
                modules.toString(),
                module.toString(),
                main.toString());
    assertThat(failed).isZero();
    return modules;
  }
}
