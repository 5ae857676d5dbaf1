package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program started with unusual options prints, stores, ends and is observed as ever. */
class JvmOptionsIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final String ALL_JDKS = "io.collectoragent.it.Jdks#ofRows";
  private static final Path LIBS = Checkout.find().root().resolve("integration-tests/target/libs");
  private static final String JBOSS = "org.jboss.logmanager.LogManager";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xint",
        "-XX:+UseSerialGC -Xss256k -XX:-UsePerfData",
        "-Xverify:all -XX:-StackTraceInThrowable",
        "-Xmx32m -Djava.io.tmpdir=/missing",
        "-Djava.system.class.loader=legacy.OwnSystemLoader",
        "-Djava.util.logging.manager=legacy.OwnLogManager",
        "-Xshare:on",
        "--limit-modules=java.base,java.instrument,java.sql",
        "-ea -esa -Dfile.encoding=US-ASCII -Duser.language=tr -Duser.country=TR"
      })
  void optionsOfTheJvm(String options) {
    CertainEnd run = new CertainEnd(API, folder).attached();
    run.program().jvm(options.split(" "));

    assertThat(Stderr.unexpectedLines(run.endsAsEverCounted().stderr()))
        .allMatch(line -> line.contains("VM warning: "));
  }

  @ParameterizedTest
  @MethodSource(ALL_JDKS)
  void aLogManagerOfTheApplications(Path jdk) {
    CertainEnd run = new CertainEnd(API, folder).attached();
    run.program()
        .javaHome(jdk)
        .library("jboss-logmanager-2.1.19.Final.jar")
        .property("java.util.logging.manager", JBOSS);

    assertThat(Stderr.unexpectedLines(run.endsAsEverCounted().stderr())).isEmpty();
  }

  /** The first run writes the archive, the second starts from it. */
  @ParameterizedTest
  @MethodSource(ALL_JDKS)
  void anArchiveOfItsClasses(Path jdk) throws IOException {
    assumeThat(Jdks.version(jdk)).as("skipped: no dynamic archive before 13").isGreaterThan(12);
    Path archive = folder.resolve("classes.jsa");
    Path jar = jarOfThePrograms();
    CertainEnd first = new CertainEnd(API, folder.resolve("first"));
    first.program().classes(jar).javaHome(jdk).jvm("-XX:ArchiveClassesAtExit=" + archive);
    // The JVM says on stdout which classes it leaves out.
    Outcome written = first.program().alone();
    assertThat(archive).as(written.stdout() + written.stderr()).exists();

    CertainEnd run = new CertainEnd(API, folder.resolve("second")).attached();
    run.program()
        .classes(jar)
        .javaHome(jdk)
        .jvm("-XX:SharedArchiveFile=" + archive, "-Xshare:auto");

    assertThat(Stderr.unexpectedLines(run.endsAsEverCounted().stderr()))
        .allMatch(line -> line.contains("warning"));
  }

  /** Of folders, no classes are archived. */
  private Path jarOfThePrograms() throws IOException {
    Path jar = folder.resolve("programs.jar");
    try (Archive archive = new Archive(jar, Map.of())) {
      archive.classes(LIBS.resolveSibling("classes"), "");
    }
    return jar;
  }

  static Stream<Path> withSecurityManager() {
    return Jdks.homes().filter(jdk -> Jdks.version(jdk) < 18);
  }

  /** The program may do what it needs; the agent's jar may do all, as the README says. */
  @ParameterizedTest
  @MethodSource("withSecurityManager")
  void aSecurityManagerThatLetsTheAgentIn(Path jdk) throws Exception {
    CertainEnd run = new CertainEnd(API, folder.resolve("data")).attached();
    secured(run, jdk, policy() + grant(Path.of(Endpoint.JAR)));

    run.endsAsEverCounted();
  }

  @ParameterizedTest
  @MethodSource("withSecurityManager")
  void aSecurityManagerThatKeepsTheAgentOut(Path jdk) throws Exception {
    CertainEnd alone = new CertainEnd(API, folder.resolve("alone"));
    secured(alone, jdk, policy());
    alone.endsAsEver();

    CertainEnd run = new CertainEnd(API, folder.resolve("data")).attached();
    secured(run, jdk, policy());

    assertThat(run.endsAsEver().agentLines())
        .hasLineCount(1)
        .startsWith("[collector-agent] ERROR the agent is kept out by the security manager")
        .contains("grant java.security.AllPermission to the agent's jar");
  }

  private void secured(CertainEnd run, Path jdk, String policy) throws Exception {
    Path file = Files.writeString(folder.resolve("own.policy"), policy);
    run.program().javaHome(jdk).jvm("-Djava.security.manager", "-Djava.security.policy==" + file);
  }

  private String policy() {
    return """
    grant codeBase "file:%s/-" {
      permission java.util.PropertyPermission "*", "read";
      permission java.net.SocketPermission "localhost:*", "connect,resolve";
      permission java.io.FilePermission "%s", "read";
      permission java.io.FilePermission "%s/-", "read,write,delete";
      permission java.lang.RuntimePermission "modifyThread";
      permission java.lang.RuntimePermission "exitVM.3";
    };
    %s
    """
        .formatted(LIBS.resolveSibling("classes"), folder, folder, grant(LIBS.resolve("-")));
  }

  private static String grant(Path code) {
    return "grant codeBase \"file:%s\" { permission java.security.AllPermission; };%n"
        .formatted(code);
  }
}
