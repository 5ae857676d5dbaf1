package io.collectoragent.testbed;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a child JVM is started with. Of this process' environment the child gets all but what would
 * configure an agent, so that a test means the same on every machine. Not thread-safe.
 */
public final class JavaCommand {

  private static final List<String> NOT_INHERITED =
      List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH");
  private static final List<String> PREFIXES_NOT_INHERITED = List.of("OTEL_", "COLLECTOR_AGENT_");

  private final String mainClass;
  private Path javaHome = Path.of(System.getProperty("java.home"));
  private Path directory = Path.of("").toAbsolutePath();
  private String classPath = "";
  private final List<String> jvmArguments = new ArrayList<>();
  private final Map<String, String> properties = new LinkedHashMap<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<String> arguments = new ArrayList<>();

  JavaCommand(String mainClass) {
    this.mainClass = mainClass;
  }

  /** Which JDK or JRE; this process' own unless told. */
  public JavaCommand javaHome(Path home) {
    javaHome = home;
    return this;
  }

  /** The working directory; this process' own unless told. */
  public JavaCommand directory(Path folder) {
    directory = folder;
    return this;
  }

  /** Jars and folders; an entry may end in {@code *} for all jars of a folder. */
  public JavaCommand classPath(Collection<Path> entries) {
    classPath =
        entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return this;
  }

  /** Options of the JVM itself, such as {@code -Xmx64m}. */
  public JavaCommand jvm(String... options) {
    jvmArguments.addAll(Arrays.asList(options));
    return this;
  }

  /** A system property. */
  public JavaCommand property(String key, String value) {
    properties.put(key, value);
    return this;
  }

  /** System properties. */
  public JavaCommand properties(Map<String, String> more) {
    properties.putAll(more);
    return this;
  }

  /** A variable of the environment. */
  public JavaCommand environment(String key, String value) {
    environment.put(key, value);
    return this;
  }

  /** Loads an agent the way users do, by {@code JAVA_TOOL_OPTIONS}. */
  public JavaCommand agent(Path jar) {
    // Quoted, because the JVM splits the variable at spaces.
    return environment("JAVA_TOOL_OPTIONS", "'-javaagent:" + jar + "'");
  }

  /** What the main class is given. */
  public JavaCommand arguments(String... more) {
    arguments.addAll(Arrays.asList(more));
    return this;
  }

  /**
   * Starts the child. The caller closes it.
   *
   * @throws UncheckedIOException if there is no such program
   */
  public ForkedJava start() {
    ProcessBuilder builder = new ProcessBuilder(line()).directory(directory.toFile());
    builder.environment().keySet().removeIf(JavaCommand::isNotInherited);
    builder.environment().putAll(environment);
    try {
      return new ForkedJava(mainClass, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> line() {
    List<String> line = new ArrayList<>();
    line.add(javaHome.resolve("bin/java").toString());
    line.addAll(jvmArguments);
    properties.forEach((key, value) -> line.add("-D" + key + "=" + value));
    if (!classPath.isEmpty()) {
      line.addAll(List.of("-cp", classPath));
    }
    line.add(mainClass);
    line.addAll(arguments);
    return line;
  }

  private static boolean isNotInherited(String variable) {
    return NOT_INHERITED.contains(variable)
        || PREFIXES_NOT_INHERITED.stream().anyMatch(variable::startsWith);
  }
}
