package io.collectoragent.runtime.catalog;

/**
 * Tells the periodic tasks by which libraries keep themselves going from an application's own: a
 * pool that drops idle connections every half minute is no collector.
 */
final class Housekeeping {

  private static final String[] LIBRARIES = {
    "ch.qos.logback.",
    "com.codahale.metrics.",
    "com.mchange.v2.",
    "com.microsoft.sqlserver.",
    "com.mysql.",
    "com.zaxxer.hikari.",
    "io.netty.",
    "okhttp3.",
    "org.apache.commons.dbcp",
    "org.apache.commons.pool",
    "org.apache.http.",
    "org.apache.logging.log4j.",
    "org.apache.tomcat.",
    "org.mariadb.jdbc.",
    "org.postgresql.",
    "org.quartz.",
    "org.springframework.",
    "oracle.jdbc.",
    "oracle.ucp.",
  };

  private Housekeeping() {}

  static boolean isDoneBy(String className) {
    for (String library : LIBRARIES) {
      if (className.startsWith(library)) {
        return true;
      }
    }
    return false;
  }
}
