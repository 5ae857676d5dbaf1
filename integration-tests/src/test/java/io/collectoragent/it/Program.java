package io.collectoragent.it;

import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.JavaCommand;
import io.collectoragent.testbed.OtlpReceiver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A program of {@code legacy}, about to be run with or without the agent. Mutable; one test's. */
final class Program {

  private static final Path TARGET = Checkout.find().root().resolve("integration-tests/target");

  private final JavaCommand command;
  private final List<Path> classPath;

  private Program(String mainClass, List<Path> classPath) {
    this.command = ForkedJava.command(mainClass).classPath(classPath);
    this.classPath = classPath;
  }

  /**
   * @param libraries file names in {@code target/libs}, as {@code h2-2.2.224.jar}
   */
  static Program of(String mainClass, String... libraries) {
    return of(mainClass, TARGET.resolve("classes"), List.of(libraries));
  }

  /** One that {@code java -jar} runs. */
  static Program ofJar(Path jar) {
    return new Program(jar.toString(), new ArrayList<>()).jvm("-jar");
  }

  /** One whose classes are in a folder of the test's own. */
  static Program of(String mainClass, Path classes, List<String> libraries) {
    List<Path> classPath = new ArrayList<>();
    classPath.add(classes);
    libraries.stream().map(TARGET.resolve("libs")::resolve).forEach(classPath::add);
    return new Program(mainClass, classPath);
  }

  /**
   * One more library.
   *
   * @param name of a file in {@code target/libs}
   */
  Program library(String name) {
    classPath.add(TARGET.resolve("libs").resolve(name));
    command.classPath(classPath);
    return this;
  }

  /** Its own classes from another folder or jar. */
  Program classes(Path place) {
    classPath.set(0, place);
    command.classPath(classPath);
    return this;
  }

  Program arguments(String... arguments) {
    command.arguments(arguments);
    return this;
  }

  Program javaHome(Path home) {
    command.javaHome(home);
    return this;
  }

  Program property(String key, String value) {
    command.property(key, value);
    return this;
  }

  Program environment(Map<String, String> variables) {
    variables.forEach(command::environment);
    return this;
  }

  /** Options of the JVM itself. */
  Program jvm(String... options) {
    command.jvm(options);
    return this;
  }

  /**
   * With the agent, by {@code JAVA_TOOL_OPTIONS}, and as a test sees it best: on a free port of the
   * loopback interface, with no spans. What is set later takes precedence.
   *
   * @param jar may have arguments after it
   */
  Program agent(String jar) {
    command.environment("JAVA_TOOL_OPTIONS", "'-javaagent:" + jar + "'");
    command.environment("COLLECTOR_AGENT_PORT", "0");
    command.environment("COLLECTOR_AGENT_HOST", "127.0.0.1");
    command.environment("OTEL_TRACES_EXPORTER", "none");
    return this;
  }

  /** Starts it as it is, for who wants to look at it while it runs. The caller closes it. */
  ForkedJava start() {
    return command.start();
  }

  /** Runs it to its end, looks at its endpoint while it holds on, and has it send its spans. */
  Outcome attached(OtlpReceiver spans) {
    return attached(spans, endpoint -> {});
  }

  /** The same with a look of one's own at its endpoint. */
  Outcome attached(OtlpReceiver spans, Consumer<Endpoint> look) {
    return attached(Checkout.find().agentJar(), spans, look);
  }

  /** The same with a jar of one's own. */
  Outcome attached(Path agentJar, OtlpReceiver spans) {
    return attached(agentJar, spans, endpoint -> {});
  }

  private Outcome attached(Path agentJar, OtlpReceiver spans, Consumer<Endpoint> look) {
    command.agent(agentJar);
    command.environment("COLLECTOR_AGENT_PORT", "0");
    command.environment("COLLECTOR_AGENT_HOST", "127.0.0.1");
    command.environment("OTEL_EXPORTER_OTLP_ENDPOINT", spans.endpoint().toString());
    command.environment("OTEL_BSP_SCHEDULE_DELAY", "100");
    try (ForkedJava running = command.start()) {
      return Outcome.ofExporting(running, look);
    }
  }

  /** Runs it to its end without the agent. */
  Outcome alone() {
    try (ForkedJava running = command.start()) {
      return Outcome.ofAlone(running);
    }
  }
}
