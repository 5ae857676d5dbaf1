package io.collectoragent.benchmarks.measures;

import java.net.URI;
import java.util.List;

/** A kind of call that collectors make, and how much of it is measured. */
public enum CallKind {
  SELECT_SQLITE("select, SQLite", "select", Call.SQLITE, 40_000, 200),
  SELECT_H2("select, H2", "select", Call.H2, 40_000, 200),
  BATCH_SQLITE("batch of 100, SQLite", "batch", Call.SQLITE, 4_000, 20),
  BATCH_H2("batch of 100, H2", "batch", Call.H2, 2_000, 20),
  RULED_BATCH_SQLITE("batch of 100 with rules, SQLite", "batch", Call.SQLITE, 4_000, 20),
  URL_CONNECTION("GET, HttpURLConnection", "url-connection", null, 4_000, 50),
  JDK_CLIENT("GET, java.net.http", "jdk-client", null, 4_000, 50),
  APACHE_4("GET, Apache HttpClient 4", "apache", null, 4_000, 50);

  private final String title;
  private final String program;
  private final String jdbcUrl;
  private final int calls;
  private final int pacedCalls;

  CallKind(String title, String program, String jdbcUrl, int calls, int pacedCalls) {
    this.title = title;
    this.program = program;
    this.jdbcUrl = jdbcUrl;
    this.calls = calls;
    this.pacedCalls = pacedCalls;
  }

  /** Those of databases. */
  public static List<CallKind> jdbc() {
    return List.of(SELECT_SQLITE, SELECT_H2, BATCH_SQLITE, BATCH_H2, RULED_BATCH_SQLITE);
  }

  /** Those of HTTP clients. */
  public static List<CallKind> http() {
    return List.of(URL_CONNECTION, JDK_CLIENT, APACHE_4);
  }

  String title() {
    return title;
  }

  /** Whether our agent is told of the table; the other has no such rules. */
  boolean isRuled() {
    return this == RULED_BATCH_SQLITE;
  }

  /** Whether the library is of Java 11. */
  boolean isOfJava11() {
    return this == JDK_CLIENT;
  }

  String mainClass() {
    return isOfJava11() ? "legacy.JdkClientCost" : "legacy.CallCost";
  }

  /** What {@code legacy.CallCost} is given. */
  String[] arguments(URI api, int rounds, int percent) {
    return new String[] {
      program,
      jdbcUrl == null ? api.toString() : jdbcUrl,
      Integer.toString(rounds),
      Integer.toString(calls * percent / 100),
      Integer.toString(pacedCalls)
    };
  }

  /** Constants of an enum cannot refer to its own static fields. */
  private static final class Call {
    static final String SQLITE = "jdbc:sqlite::memory:";
    static final String H2 = "jdbc:h2:mem:prices";
  }
}
