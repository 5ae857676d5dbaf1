package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A {@code JAVA_TOOL_OPTIONS} that is meant for a collector hits the JDK's tools too: they say what
 * they say without it, and no agent starts in them.
 */
@Tag("rows")
class JdkToolsIT {

  private static final String JDKS = "io.collectoragent.it.Jdks#oldestAndNewest";
  private static final String STORE_PASSWORD = "not-a-real-key";

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource(JDKS)
  void javaWithoutAProgram(Path jdk) {
    isUntouched(jdk, "java", "-version");
    isUntouched(jdk, "java", "-help");
  }

  @ParameterizedTest
  @MethodSource(JDKS)
  void javac(Path jdk) throws IOException {
    Path source = Files.writeString(folder.resolve("Some.java"), "class Some { int x = (int) 1; }");

    isUntouched(jdk, "javac", "-Xlint:all", "-d", ".", source.toString());
    isUntouched(jdk, "javac", "-version");
  }

  @ParameterizedTest
  @MethodSource(JDKS)
  void jar(Path jdk) throws IOException {
    Path file = Files.writeString(folder.resolve("some.txt"), "some");
    Path jar = folder.resolve("some.jar");

    isUntouched(
        jdk, "jar", "cf", jar.toString(), "-C", folder.toString(), file.getFileName().toString());
    isUntouched(jdk, "jar", "tf", jar.toString());
  }

  @ParameterizedTest
  @MethodSource(JDKS)
  void keytool(Path jdk) {
    List<String> store =
        List.of("-keystore", folder.resolve("new.jks").toString(), "-storepass", STORE_PASSWORD);
    List<String> generate =
        List.of("-genkeypair", "-alias", "own", "-keyalg", "RSA", "-dname", "CN=own");
    ToolRun made =
        ToolRun.of(
            Map.of(),
            command(jdk, "keytool", generate, store, List.of("-keypass", STORE_PASSWORD)));
    assertThat(made.exitCode()).as(made.stdout() + made.stderr()).isZero();

    isUntouched(command(jdk, "keytool", List.of("-list"), store), Map.of());
  }

  @ParameterizedTest
  @MethodSource(JDKS)
  void jshell(Path jdk) throws IOException {
    assumeThat(jdk.resolve("bin/jshell")).as("skipped: no jshell in this JDK").exists();
    Path script =
        Files.writeString(
            folder.resolve("s.jsh"), "int x = 40 + 2\nSystem.out.println(x)\n/exit\n");

    List<String> jshell =
        command(
            jdk,
            "jshell",
            List.of("-J-Djava.util.prefs.userRoot=" + folder, "--feedback", "verbose"),
            List.of(script.toString()));
    // The first one says that it made the folder for its preferences.
    ToolRun.of(Map.of(), jshell);

    ToolRun touched = isUntouched(jshell, Map.of());

    assertThat(touched.stdout()).contains("42");
  }

  @ParameterizedTest
  @MethodSource(JDKS)
  void jps(Path jdk) {
    isUntouched(jdk, "jps", "-help");
  }

  @ParameterizedTest
  @MethodSource(JDKS)
  void maven(Path jdk) {
    Path home = Path.of(System.getProperty("test.maven.home"));

    ToolRun touched =
        isUntouched(
            List.of(home.resolve("bin/mvn").toString(), "-v"),
            Map.of("JAVA_HOME", jdk.toString(), "MAVEN_SKIP_RC", "true"));

    assertThat(touched.stdout()).contains("Apache Maven");
  }

  private ToolRun isUntouched(Path jdk, String tool, String... arguments) {
    return isUntouched(command(jdk, tool, List.of(arguments)), Map.of());
  }

  /** Runs it without and with the agent in the environment, and compares. */
  private ToolRun isUntouched(List<String> command, Map<String, String> environment) {
    Map<String, String> attached = new HashMap<>(environment);
    attached.put("JAVA_TOOL_OPTIONS", "'-javaagent:" + Endpoint.JAR + "'");
    ToolRun alone = ToolRun.of(environment, command);

    ToolRun touched = ToolRun.of(attached, command);

    assertThat(Stderr.unexpectedLines(touched.stderr())).isEqualTo(alone.stderr().lines().toList());
    assertThat(touched.stderr()).contains("Picked up ").doesNotContain("[collector-agent]");
    assertThat(touched.stdout()).isEqualTo(alone.stdout());
    assertThat(touched.exitCode()).isEqualTo(alone.exitCode());
    return touched;
  }

  @SafeVarargs
  private static List<String> command(Path jdk, String tool, List<String>... arguments) {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin").resolve(tool).toString());
    for (List<String> some : arguments) {
      command.addAll(some);
    }
    return command;
  }
}
