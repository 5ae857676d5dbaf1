package io.collectoragent.runtime.config;

import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Why a YAML file could not be read, in words for the operator. */
public final class YamlFailure {

  private YamlFailure() {}

  /** One line, with the place in the file where the parser knows it. */
  public static String reason(Exception exception) {
    if (exception instanceof MarkedYAMLException) {
      MarkedYAMLException marked = (MarkedYAMLException) exception;
      if (marked.getProblemMark() != null) {
        return "line " + (marked.getProblemMark().getLine() + 1) + ": " + marked.getProblem();
      }
    }
    String message = String.valueOf(exception.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
