package io.collectoragent.runtime.sql;

import java.util.Locale;

/** The kinds of statement that metrics tell apart. Immutable. */
public enum QueryType {
  SELECT,
  INSERT,
  UPDATE,
  DELETE,
  DDL,
  CALL,
  OTHER;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The value of the label {@code query_type}. */
  public String label() {
    return label;
  }
}
