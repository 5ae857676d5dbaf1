package io.collectoragent.runtime.redaction;

import java.sql.SQLException;

/**
 * What may be said of an exception outside the process. Thread-safe; never throws, whatever the
 * exception's own methods do.
 *
 * <p>Databases repeat values in their messages (H2 whole statements, PostgreSQL {@code Key
 * (email)=(..)}), clients repeat addresses, applications may say anything.
 */
public final class SafeMessage {
  private static final int MOST_CAUSES = 16;
  private static final int LONGEST_KEPT = 2048;
  private static final String[] SPEAKING = {
    "java.net.", "javax.net.", "java.io.", "java.nio.", "java.util.concurrent.", "org.apache.http.",
  };

  /** Often the cause of the above, which then repeat its message. */
  private static final String[] QUOTED = {"sun.security.", "java.security.", "sun.nio."};

  /** Their messages are names of files, or repeat what could not be parsed. */
  private static final String[] SILENT = {
    "java.io.FileNotFoundException",
    "java.io.StreamCorruptedException",
    "java.nio.file.",
    "java.nio.charset.",
    "java.net.MalformedURLException",
    "java.net.URISyntaxException",
    "org.apache.http.ParseException",
    "org.apache.http.ProtocolException",
    "org.apache.http.MalformedChunkCodingException",
    "org.apache.http.cookie.",
  };

  private SafeMessage() {}

  /**
   * The codes of a database error, or the beginning of a network error's message.
   *
   * @param thrown may be null
   * @return null where nothing may be said
   */
  public static String of(Throwable thrown) {
    try {
      if (thrown instanceof SQLException) {
        return codes((SQLException) thrown);
      }
      return mayBeQuoted(thrown) ? SafeText.of(thrown.getMessage()) : null;
    } catch (Throwable e) {
      // Exceptions of applications override these methods, and some of those fail.
      return null;
    }
  }

  /**
   * Whether keeping the exception would keep a long text, of its own or of a cause. Looks only into
   * those of the JDK and of clients, whose methods do nothing but answer.
   *
   * @param thrown may be null
   */
  public static boolean isLong(Throwable thrown) {
    Throwable next = thrown;
    for (int i = 0; next != null && i < MOST_CAUSES; i++) {
      if (isIn(SPEAKING, next) || isIn(QUOTED, next)) {
        String message = next.getMessage();
        if (message != null && message.length() > LONGEST_KEPT) {
          return true;
        }
      }
      next = next.getCause();
    }
    return false;
  }

  private static String codes(SQLException e) {
    String state = e.getSQLState();
    int code = e.getErrorCode();
    String first = isState(state) ? "SQLState " + state : "";
    String second = code == 0 ? "" : "code " + code;
    String both = first + (first.isEmpty() || second.isEmpty() ? "" : ", ") + second;
    return both.isEmpty() ? null : both;
  }

  private static boolean isState(String state) {
    boolean plain = state != null && state.length() == 5;
    for (int i = 0; plain && i < 5; i++) {
      plain = Plain.isLetter(state.charAt(i)) || Plain.isDigit(state.charAt(i));
    }
    return plain;
  }

  /** An exception's message often repeats its cause's, so every cause has to be harmless too. */
  private static boolean mayBeQuoted(Throwable thrown) {
    if (thrown == null || !isIn(SPEAKING, thrown) || isIn(SILENT, thrown)) {
      return false;
    }
    Throwable cause = thrown.getCause();
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      if (isIn(SILENT, cause) || !(isIn(SPEAKING, cause) || isIn(QUOTED, cause))) {
        return false;
      }
      cause = cause.getCause();
    }
    return cause == null;
  }

  private static boolean isIn(String[] prefixes, Throwable thrown) {
    String name = thrown.getClass().getName();
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
