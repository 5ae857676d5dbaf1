package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.instrumentation.weaving.TypeSelector;

/** The classes that JDBC is woven in, by the interfaces that they are below. */
final class JdbcTypes {

  /** Every JDBC method throws {@code SQLException}, so a class that has one names this package. */
  private static final String MENTION = "java/sql/";

  // Drivers such as SQLite's from 3.8 on inherit methods of JDBC from classes that are not of it.
  static final TypeSelector CONNECTIONS = belowOrPartOf("java.sql.Connection", "prepareStatement");
  static final TypeSelector STATEMENTS = belowOrPartOf("java.sql.Statement", "executeQuery");
  static final TypeSelector PREPARED_STATEMENTS =
      belowOrPartOf("java.sql.PreparedStatement", "executeQuery");

  private JdbcTypes() {}

  static TypeSelector belowOrPartOf(String type, String... methods) {
    return TypeSelector.subtypesAndPartsOf(type, MENTION, methods);
  }

  static TypeSelector below(String type) {
    return TypeSelector.subtypesOf(type, MENTION);
  }
}
