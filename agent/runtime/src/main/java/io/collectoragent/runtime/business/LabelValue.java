package io.collectoragent.runtime.business;

import io.collectoragent.runtime.redaction.LabelGuard;

/** Makes texts for labels of what rules find: bounded ones that look like no credential. */
public final class LabelValue {

  /** Of what there is not. */
  public static final String UNKNOWN = "unknown";

  /** Of what is not to be shown. */
  public static final String OTHER = "other";

  private LabelValue() {}

  /** Never null, never empty; calls no code of the application's. */
  public static String of(Object found) {
    if (found == null) {
      return UNKNOWN;
    }
    if (found instanceof String) {
      return ofText((String) found);
    }
    if (found instanceof Enum) {
      return ofText(((Enum<?>) found).name());
    }
    // Of the JDK's only: whatever else there is may have a toString that does anything.
    boolean plain =
        found instanceof Number || found instanceof Boolean || found instanceof Character;
    return plain && found.getClass().getName().startsWith("java.")
        ? ofText(found.toString())
        : OTHER;
  }

  private static String ofText(String text) {
    String trimmed = text.trim();
    if (trimmed.isEmpty()) {
      return UNKNOWN;
    }
    return LabelGuard.isShowable(trimmed) ? trimmed : OTHER;
  }
}
