package io.collectoragent.runtime.methods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method as it is written in a rule: {@code legacy.Model.analyse}, all of that name, or {@code
 * legacy.Model.analyse(java.lang.String, int)}. Immutable.
 */
public final class MethodName {

  /** The pattern's depth grows with it. */
  private static final int LONGEST = 500;

  private static final String WORD = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*";
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<type>"
              + WORD
              + "(?:\\."
              + WORD
              + ")*)\\.(?<name>"
              + WORD
              + ")"
              + "(?:\\((?<parameters>[^()]*)\\))?");
  private static final Pattern TYPE = Pattern.compile(WORD + "(?:\\." + WORD + ")*(?:\\[\\])*");
  private static final List<String> NEVER_WOVEN =
      Arrays.asList(
          "java.",
          "javax.",
          "jdk.",
          "sun.",
          "com.sun.",
          "io.collectoragent.",
          "net.bytebuddy.",
          "kotlin.",
          "scala.",
          "groovy.");

  private final String className;
  private final String name;
  private final List<String> parameterTypes;

  private MethodName(String className, String name, List<String> parameterTypes) {
    this.className = className;
    this.name = name;
    this.parameterTypes = parameterTypes;
  }

  /**
   * @throws IllegalArgumentException with what is wrong
   */
  public static MethodName parse(String written) {
    Matcher method = WRITTEN.matcher(written);
    if (written.length() > LONGEST || !method.matches()) {
      throw new IllegalArgumentException(
          "is no method: package.Class.method, with (types) where there are several");
    }
    String className = method.group("type");
    for (String prefix : NEVER_WOVEN) {
      if (className.startsWith(prefix)) {
        throw new IllegalArgumentException("is not the application's own: nothing is woven there");
      }
    }
    return new MethodName(className, method.group("name"), types(method.group("parameters")));
  }

  /** With dots, and a {@code $} before the name of a nested class. */
  public String className() {
    return className;
  }

  public String name() {
    return name;
  }

  /** With their packages or without; null for any. */
  public List<String> parameterTypes() {
    return parameterTypes;
  }

  private static List<String> types(String written) {
    if (written == null) {
      return null;
    }
    List<String> types = new ArrayList<>();
    for (String part : written.trim().isEmpty() ? new String[0] : written.split(",", -1)) {
      String type = part.trim();
      if (!TYPE.matcher(type).matches()) {
        throw new IllegalArgumentException("has parameters that are no types");
      }
      types.add(type);
    }
    return Collections.unmodifiableList(types);
  }

  @Override
  public String toString() {
    return className
        + '.'
        + name
        + (parameterTypes == null ? "" : "(" + String.join(", ", parameterTypes) + ")");
  }
}
