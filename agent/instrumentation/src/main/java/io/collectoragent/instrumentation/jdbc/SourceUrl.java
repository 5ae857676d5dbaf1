package io.collectoragent.instrumentation.jdbc;

/** The JDBC URL of a data source: no interface has it, but most of them tell it. */
final class SourceUrl {

  private static final String[] GETTERS = {"getUrl", "getURL", "getJdbcUrl"};

  private SourceUrl() {}

  /** Null where it does not say. Never throws. */
  static String of(Object source) {
    for (String getter : GETTERS) {
      try {
        Object url = source.getClass().getMethod(getter).invoke(source);
        if (url instanceof String) {
          return (String) url;
        }
      } catch (Exception | LinkageError notSaid) {
        // Then by the next name, or not at all.
      }
    }
    return null;
  }
}
