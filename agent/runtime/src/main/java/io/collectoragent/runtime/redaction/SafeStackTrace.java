package io.collectoragent.runtime.redaction;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Writes where an exception came from, with its causes and without any message. Thread-safe; never
 * throws, whatever the exception's own methods do.
 */
public final class SafeStackTrace {
  private static final int MOST_FRAMES = 64;
  private static final int LONGEST = 8 * 1024;
  private static final String CUT = "…";

  private SafeStackTrace() {}

  /**
   * Types and frames, one a line, as {@link Throwable#printStackTrace()} writes them.
   *
   * @param thrown may be null, which gives an empty text
   */
  public static String of(Throwable thrown) {
    StringBuilder out = new StringBuilder(1024);
    try {
      write(out, thrown);
    } catch (Throwable e) {
      // Exceptions of applications override these methods, and some of those fail.
      out.append(CUT);
    }
    if (out.length() > LONGEST) {
      out.setLength(LONGEST - CUT.length());
      out.append(CUT);
    }
    return out.toString();
  }

  private static void write(StringBuilder out, Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Throwable next = thrown;
    while (next != null && out.length() <= LONGEST) {
      out.append(out.length() == 0 ? "" : "Caused by: ").append(next.getClass().getName());
      if (!seen.add(next)) {
        out.append(" (again)\n");
        return;
      }
      out.append('\n');
      frames(out, next.getStackTrace());
      next = next.getCause();
    }
  }

  private static void frames(StringBuilder out, StackTraceElement[] frames) {
    int shown = Math.min(frames.length, MOST_FRAMES);
    for (int i = 0; i < shown && out.length() <= LONGEST; i++) {
      frame(out.append("\tat "), frames[i]);
    }
    if (shown < frames.length) {
      out.append("\t... ").append(frames.length - shown).append(" more\n");
    }
  }

  /** Written out, for from Java 9 on its own text depends on loaders and modules. */
  private static void frame(StringBuilder out, StackTraceElement frame) {
    out.append(frame.getClassName()).append('.').append(frame.getMethodName()).append('(');
    if (frame.isNativeMethod()) {
      out.append("Native Method");
    } else {
      out.append(frame.getFileName() == null ? "Unknown Source" : frame.getFileName());
    }
    if (frame.getLineNumber() >= 0) {
      out.append(':').append(frame.getLineNumber());
    }
    out.append(")\n");
  }
}
