package io.collectoragent.runtime.service;

import java.io.File;
import java.util.Map;

/** Finds what the process is called. */
public final class ServiceName {

  private static final String UNKNOWN = "java";

  private ServiceName() {}

  /**
   * @param configured {@code OTEL_SERVICE_NAME} or null
   * @param resource the parsed {@code OTEL_RESOURCE_ATTRIBUTES}
   * @param command {@code sun.java.command}: the main class or jar and its arguments; may be null
   * @param classPath {@code java.class.path}: with {@code -jar} that jar and nothing else; may be
   *     null
   */
  public static String of(
      String configured, Map<String, String> resource, String command, String classPath) {
    if (configured != null && !configured.trim().isEmpty()) {
      return configured.trim();
    }
    String named = resource.get("service.name");
    if (named != null && !named.trim().isEmpty()) {
      return named.trim();
    }
    String name = command == null ? "" : ofCommand(command.trim(), classPath);
    return name.isEmpty() ? UNKNOWN : name;
  }

  private static String ofCommand(String command, String classPath) {
    String jar = firstOf(classPath);
    if (jar.endsWith(".jar") && (command.equals(jar) || command.startsWith(jar + " "))) {
      return KebabCase.ofJar(jar);
    }
    int space = command.indexOf(' ');
    String main = space < 0 ? command : command.substring(0, space);
    return KebabCase.ofClass(main.substring(main.indexOf('/') + 1));
  }

  /** On Java 8 the JVM puts the agent's own jar behind what the class path was. */
  private static String firstOf(String classPath) {
    if (classPath == null) {
      return "";
    }
    int end = classPath.indexOf(File.pathSeparatorChar);
    return end < 0 ? classPath : classPath.substring(0, end);
  }
}
