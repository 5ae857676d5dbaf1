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
import org.junit.jupiter.params.provider.Arguments;
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

  /** The one leaves all classes to the JVM's own, the other takes its place. */
  static Stream<Arguments> systemLoaders() {
    return Jdks.ofRows()
        .flatMap(
            jdk ->
                Stream.of("legacy.OwnSystemLoader", "legacy.DefiningSystemLoader")
                    .map(loader -> Arguments.of(jdk, loader)));
  }

  @ParameterizedTest
  @MethodSource("systemLoaders")
  void aSystemClassLoaderOfTheApplications(Path jdk, String loader) {
    Outcome outcome = loadedBy(jdk, loader).endsAsEverCounted();

    assertThat(Stderr.unexpectedLines(outcome.stderr())).allMatch(JvmOptionsIT::isAboutSharing);
  }

  /** It finds the bridge in the agent's jar, not where the agent is: said, and else harmless. */
  @ParameterizedTest
  @MethodSource(ALL_JDKS)
  void aSystemClassLoaderThatAsksNoOtherFirst(Path jdk) {
    Outcome outcome = loadedBy(jdk, "legacy.OwnFirstSystemLoader").endsAsEverObserved();

    assertThat(Stderr.unexpectedLines(outcome.stderr())).allMatch(JvmOptionsIT::isAboutSharing);
    assertThat(outcome.agentLines())
        .hasLineCount(2)
        .startsWith("[collector-agent] ERROR the agent sees only what the JDK does: ")
        .contains("the system class loader legacy.OwnFirstSystemLoader does not ask its parent");
    assertThat(outcome.metrics().sum("external_api_requests_total")).isEqualTo(6);
    assertThat(outcome.metrics().sum("crypto_collection_requests_total")).isPositive();
  }

  private CertainEnd loadedBy(Path jdk, String loader) {
    CertainEnd run = new CertainEnd(API, folder).attached();
    run.program().javaHome(jdk).property("java.system.class.loader", loader);
    if (Jdks.version(jdk) > 8) {
      // With or without an agent, the JVM has on stdout that it does without an archive then.
      run.program().jvm("-Xlog:disable", "-Xlog:all=warning:stderr");
    }
    return run;
  }

  private static boolean isAboutSharing(String line) {
    return line.contains("Archived non-system classes are disabled");
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
        .jvm("-XX:SharedArchiveFile=" + archive, "-Xshare:auto")
        // With any agent, a newer JVM has on stdout what it does not like: see the README.
        .jvm(Jdks.version(jdk) > 21 ? "-Xlog:cds=off" : "-Xlog:cds=warning");

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
    return Jdks.homes().filter(jdk -> Jdks.version(jdk) < 24);
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
