package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Methods that are no call of the collector's but for which some driver or pool executes SQL: what
 * is executed within them is kept from counting.
 */
final class JdbcInsides {

  /** Methods of a connection that some driver (MariaDB's up to 2, among others) runs SQL for. */
  private static final String[] OF_CONNECTION = {
    "isValid",
    "commit",
    "rollback",
    "setAutoCommit",
    "setSavepoint",
    "releaseSavepoint",
    "isReadOnly",
    "setReadOnly",
    "getTransactionIsolation",
    "setTransactionIsolation",
    "getCatalog",
    "setCatalog",
    "getSchema",
    "setSchema",
    "setClientInfo",
    "getClientInfo",
    "getWarnings",
    "getMetaData",
    "createArrayOf",
    "createStruct"
  };

  private static final String[] OF_STATEMENT = {
    "getGeneratedKeys",
    "getMoreResults",
    "getWarnings",
    "getMetaData",
    "getParameterMetaData",
    "setQueryTimeout",
    "cancel"
  };

  private static final String[] OF_RESULT_META_DATA = {
    "isAutoIncrement", "isNullable", "getCatalogName", "getSchemaName", "getTableName"
  };

  private JdbcInsides() {}

  static List<WeavePoint> points() {
    return Arrays.asList(
        inside(
            TypeSelector.named("com.zaxxer.hikari.pool.PoolBase"),
            MethodSelector.named("isConnectionAlive", "isConnectionDead"),
            context -> new InsidesProbe(context, Object.class)),
        inside(
            TypeSelector.named("org.apache.commons.dbcp2.PoolableConnection"),
            MethodSelector.named("validate"),
            context -> new InsidesProbe(context, Object.class)),
        inside(
            JdbcTypes.CONNECTIONS,
            MethodSelector.named(OF_CONNECTION),
            context -> new InsidesProbe(context, Connection.class)),
        inside(
            JdbcTypes.STATEMENTS,
            MethodSelector.named(OF_STATEMENT),
            context -> new InsidesProbe(context, Statement.class)),
        // PostgreSQL's driver of 2015 has the two in two abstract classes.
        inside(
            JdbcTypes.belowOrPartOf("java.sql.DatabaseMetaData", "getTables", "getColumns"),
            MethodSelector.everyPublic(),
            context -> new InsidesProbe(context, DatabaseMetaData.class)),
        inside(
            JdbcTypes.belowOrPartOf("java.sql.ResultSetMetaData", "getColumnTypeName"),
            MethodSelector.named(OF_RESULT_META_DATA),
            context -> new InsidesProbe(context, ResultSetMetaData.class)));
  }

  /**
   * @param probe made when the first class is woven: an image need not have the module of JDBC
   */
  private static WeavePoint inside(
      TypeSelector types, MethodSelector methods, Function<ProbeContext, Probe> probe) {
    return WeavePoint.of(types, methods, InsideAdvice.class, probe);
  }
}
