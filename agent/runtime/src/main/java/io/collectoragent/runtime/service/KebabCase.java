package io.collectoragent.runtime.service;

import java.util.Locale;

/** Turns the name of a class or jar into the words that operators use. */
public final class KebabCase {

  /** It becomes a label. A class may have a name of 64 kB. */
  private static final int LONGEST = 120;

  private KebabCase() {}

  /** {@code com.acme.PriceCollectorJob$$Lambda$1/0x1} becomes {@code price-collector}. */
  public static String ofTask(String className) {
    String words = ofClass(className);
    for (String role :
        new String[] {"-timer-task", "-job", "-task", "-runnable", "-main", "-app"}) {
      if (words.endsWith(role) && words.length() > role.length()) {
        return words.substring(0, words.length() - role.length());
      }
    }
    return words;
  }

  /**
   * The outermost class's simple name: an anonymous class or lambda is named by where it stands.
   */
  public static String ofClass(String className) {
    String simple = className.substring(className.lastIndexOf('.', end(className)) + 1);
    int nested = simple.indexOf('$');
    return words(nested > 0 ? simple.substring(0, nested) : simple);
  }

  /** {@code /opt/price-collector-1.2.jar} becomes {@code price-collector}. */
  public static String ofJar(String path) {
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    String stem = file.substring(0, file.length() - ".jar".length());
    for (int i = 1; i + 1 < stem.length(); i++) {
      if (stem.charAt(i) == '-' && Character.isDigit(stem.charAt(i + 1))) {
        return words(stem.substring(0, i));
      }
    }
    return words(stem);
  }

  private static int end(String className) {
    int slash = className.indexOf('/');
    return slash < 0 ? className.length() : slash;
  }

  private static String words(String name) {
    StringBuilder words = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length() && words.length() < LONGEST; i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        dash(words);
        continue;
      }
      if (Character.isUpperCase(c) && startsWord(name, i)) {
        dash(words);
      }
      words.append(c);
    }
    while (words.length() > 0 && words.charAt(words.length() - 1) == '-') {
      words.setLength(words.length() - 1);
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean startsWord(String name, int i) {
    if (i == 0) {
      return false;
    }
    boolean afterLower = !Character.isUpperCase(name.charAt(i - 1));
    boolean beforeLower = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return afterLower || beforeLower;
  }

  private static void dash(StringBuilder words) {
    if (words.length() > 0 && words.charAt(words.length() - 1) != '-') {
      words.append('-');
    }
  }
}
