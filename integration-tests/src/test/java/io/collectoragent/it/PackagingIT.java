package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the jar holds, where, and what that refers to. */
class PackagingIT {

  private static final AgentJar JAR = AgentJar.read();
  private static final String LAUNCHER = "io/collectoragent/launcher/";
  private static final String BRIDGE = "io/collectoragent/bridge/";
  private static final String JDK_HTTP_CLIENT =
      "agent/io/collectoragent/instrumentation/jdkhttpclient/";
  private static final String JUL = "io/collectoragent/runtime/log/jul/";

  @Test
  void nothingLiesAtTheTopThatAnApplicationMightFind() {
    assertThat(JAR.files().keySet())
        .allMatch(
            path ->
                path.startsWith("agent/")
                    || path.startsWith("META-INF/")
                    || path.startsWith(LAUNCHER)
                    || path.startsWith(BRIDGE))
        .noneMatch(path -> path.startsWith("META-INF/services/"))
        .noneMatch(path -> path.startsWith("META-INF/versions/"));
    assertThat(JAR.classes("agent/").keySet())
        .isNotEmpty()
        .allMatch(path -> path.endsWith(".agentclass"));
    assertThat(JAR.classes("META-INF/")).isEmpty();
  }

  @Test
  void runsOnJava8() {
    assertThat(JAR.classes("")).hasSizeGreaterThan(1000);
    assertThat(JAR.classes(""))
        .allSatisfy(
            (path, classFile) ->
                assertThat(AgentJar.javaVersion(classFile))
                    .as(path)
                    .isLessThanOrEqualTo(path.startsWith(JDK_HTTP_CLIENT) ? 11 : 8));
  }

  @Test
  void theManifestNamesTheEntriesAndNoOther() {
    assertThat(JAR.manifest().getMainAttributes().keySet())
        .extracting(Object::toString)
        .contains(
            "Premain-Class", "Main-Class", "Can-Retransform-Classes", "Implementation-Version")
        .doesNotContain("Agent-Class", "Launcher-Agent-Class", "Class-Path", "Boot-Class-Path");
  }

  /** They are loaded where nothing else is there. */
  @ParameterizedTest
  @ValueSource(strings = {LAUNCHER, BRIDGE})
  void whatIsLoadedFirstRefersToTheJdkOnly(String own) {
    assertThat(JAR.classes(own)).isNotEmpty();
    assertThat(JAR.classes(own))
        .allSatisfy(
            (path, classFile) ->
                assertThat(AgentJar.references(classFile))
                    .as(path)
                    .allMatch(name -> name.startsWith("java/") || name.startsWith(own)));
  }

  /** Bundled libraries log to a stand-in, which has to have all that they call. */
  @Test
  void theStandInForLoggingHasWhatIsCalled() {
    Set<String> called = references(JUL);
    Set<String> there =
        JAR.classes("agent/" + JUL).values().stream()
            .flatMap(classFile -> AgentJar.members(classFile).stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(called).anyMatch(member -> member.startsWith(JUL + "Logger.log("));
    assertThat(there).containsAll(called);
  }

  @Test
  void nothingRefersToTheJdksLogging() {
    assertThat(references("java/util/logging/")).isEmpty();
  }

  @Test
  void tellsTheLicencesOfWhatIsInIt() {
    assertThat(JAR.text("META-INF/LICENSE")).contains("Apache License");
    assertThat(JAR.text("META-INF/THIRD-PARTY.txt"))
        .contains(
            "net.bytebuddy:byte-buddy:",
            "io.opentelemetry:opentelemetry-api:",
            "io.opentelemetry:opentelemetry-exporter-otlp:",
            "io.prometheus:simpleclient:",
            "com.fasterxml.jackson.core:jackson-core:",
            "org.yaml:snakeyaml:",
            "com.squareup.okhttp3:",
            "com.squareup.okio:",
            "org.jetbrains.kotlin:kotlin-stdlib:");
    assertThat(JAR.files()).containsKey("META-INF/licenses/ASM");
  }

  private static Set<String> references(String prefix) {
    return JAR.classes("agent/").entrySet().stream()
        .filter(file -> !file.getKey().startsWith("agent/" + prefix))
        .flatMap(file -> AgentJar.references(file.getValue()).stream())
        .filter(name -> name.startsWith(prefix))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
