package io.collectoragent.runtime.service;

import java.util.Map;

/** Finds what the process is called. */
public final class ServiceName {

  private static final String UNKNOWN = "java";

  private ServiceName() {}

  /**
   * @param configured {@code OTEL_SERVICE_NAME} or null
   * @param resource the parsed {@code OTEL_RESOURCE_ATTRIBUTES}
   * @param command {@code sun.java.command}: the main class or jar and its arguments; may be null
   */
  public static String of(String configured, Map<String, String> resource, String command) {
    if (configured != null && !configured.trim().isEmpty()) {
      return configured.trim();
    }
    String named = resource.get("service.name");
    if (named != null && !named.trim().isEmpty()) {
      return named.trim();
    }
    String name = command == null ? "" : ofCommand(command.trim());
    return name.isEmpty() ? UNKNOWN : name;
  }

  private static String ofCommand(String command) {
    int jar = command.indexOf(".jar");
    int space = command.indexOf(' ');
    boolean isJar = jar > 0 && (jar + 4 == command.length() || command.charAt(jar + 4) == ' ');
    if (isJar) {
      // A path may hold spaces, so the first one does not end it.
      return KebabCase.ofJar(command.substring(0, jar + 4));
    }
    String main = space < 0 ? command : command.substring(0, space);
    return KebabCase.ofClass(main.substring(main.indexOf('/') + 1));
  }
}
