package io.collectoragent.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {

  private static final String JAVA = "SUN_STANDARD";

  /** As {@code sun.java.command} reads on Java 8, where no module tells a tool. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.sun.tools.javac.Main -version",
        "com.sun.tools.example.debug.tty.TTY",
        "sun.tools.jar.Main cf some.jar",
        "sun.tools.jps.Jps",
        "sun.security.tools.keytool.Main -list",
        "sun.jvmstat.monitor.Some",
        "sun.rmi.registry.RegistryImpl",
        "com.ibm.crypto.tools.KeyTool -list",
        "com.ibm.security.jarsigner.JarSigner",
        "openj9.tools.attach.diagnostics.tools.Jps",
        "org.codehaus.plexus.classworlds.launcher.Launcher -v",
        "org.apache.maven.wrapper.MavenWrapperMain verify",
        "org.gradle.launcher.daemon.bootstrap.GradleDaemon 8.9",
        "/home/someone/gradle/wrapper/gradle-wrapper.jar build",
        "org.apache.tools.ant.launch.Launcher -version",
        "worker.org.gradle.process.internal.worker.GradleWorkerMain"
      })
  void aToolByItsMainClass(String command) {
    assertThat(Host.isTool(command, JAVA, null)).isTrue();
  }

  /** As from Java 9 on. */
  @ParameterizedTest
  @CsvSource({
    "jdk.compiler/com.sun.tools.javac.Main -version, jdk.compiler",
    "jdk.jartool/sun.tools.jar.Main, jdk.jartool",
    "java.base/sun.security.tools.keytool.Main -list, java.base",
    "jdk.jshell/jdk.internal.jshell.tool.JShellToolProvider, jdk.jshell",
    "java.rmi/sun.rmi.registry.RegistryImpl, java.rmi"
  })
  void aToolByItsModule(String command, String mainModule) {
    assertThat(Host.isTool(command, JAVA, mainModule)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "collector-agent.jar check prices.yaml, true",
    "/opt/collector-agent.jar, true",
    "C:\\agents\\collector-agent.jar explain http://localhost:9464, true",
    "/opt/my-collector-agent.jar, false",
    "legacy.Prices collector-agent.jar, false",
    "prices.jar /opt/collector-agent.jar, false",
    "legacy.Prices, false",
    ", false"
  })
  void theAgentsOwnCommands(String command, boolean own) {
    assertThat(Host.isRunning("collector-agent.jar", command)).isEqualTo(own);
  }

  @Test
  void jshellsOtherHalfIsATool() {
    assertThat(Host.isTool("jdk.jshell.execution.RemoteExecutionControl 4711", JAVA, null))
        .isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void whereNothingIsRunThereIsNothingToObserve(String command) {
    assertThat(Host.isTool(command, JAVA, null)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void aJvmInsideAnotherProgramIsAnApplication(String command) {
    assertThat(Host.isTool(command, null, null)).isFalse();
    assertThat(Host.isTool(command, "", null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.example.PriceCollector",
        "PriceCollector https://api.example.org/java.txt",
        "/opt/prices/price-service.jar --once",
        "/opt/my prices/price-service.jar",
        "java.prices.jar",
        "jdk.collector.jar --once",
        "com.ibm.wsspi.bootstrap.WSPreLauncher -nosplash",
        "com.ibm.news.NewsCollector",
        "org.apache.catalina.startup.Bootstrap start",
        "org.gradlelike.Main",
        "javax.prices.Main"
      })
  void anApplication(String command) {
    assertThat(Host.isTool(command, JAVA, null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"own.prices/own.prices.Main, own.prices", "javafx.prices/a.Main, javafx.prices"})
  void anApplicationThatIsAModule(String command, String mainModule) {
    assertThat(Host.isTool(command, JAVA, mainModule)).isFalse();
  }

  @Test
  void thePlatformLoaderIsAboveTheApplications() throws ReflectiveOperationException {
    // These tests run on 17, where there is one.
    assertThat(Host.platformLoader()).isEqualTo(ClassLoader.getPlatformClassLoader());
  }
}
