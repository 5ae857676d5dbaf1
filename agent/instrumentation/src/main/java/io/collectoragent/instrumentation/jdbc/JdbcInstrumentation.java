package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Where JDBC is woven: in whatever implements its interfaces, wrappers included, for the outermost
 * call is the collector's and the observer swallows the rest. What is executed within any other
 * method of JDBC is the driver's own doing, and is kept from counting. Two pools are named, for
 * what they do by themselves on threads of their own.
 */
public final class JdbcInstrumentation implements LibraryInstrumentation {

  /** Every JDBC method throws {@code SQLException}, so a class that has one names this package. */
  private static final String MENTION = "java/sql/";

  // Drivers such as SQLite's from 3.8 on inherit methods of JDBC from classes that are not of it.
  private static final TypeSelector CONNECTIONS =
      belowOrPartOf("java.sql.Connection", "prepareStatement");
  private static final TypeSelector STATEMENTS =
      belowOrPartOf("java.sql.Statement", "executeQuery");
  private static final TypeSelector PREPARED_STATEMENTS =
      belowOrPartOf("java.sql.PreparedStatement", "executeQuery");

  private static final String[] EXECUTES = {
    "execute", "executeQuery", "executeUpdate", "executeLargeUpdate"
  };

  @Override
  public String name() {
    return "jdbc";
  }

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

  @Override
  public List<WeavePoint> points() {
    List<WeavePoint> points = new ArrayList<>();
    points.addAll(connecting(new Openings()));
    points.addAll(insides());
    points.addAll(calls());
    return points;
  }

  private static List<WeavePoint> connecting(Openings openings) {
    return Arrays.asList(
        WeavePoint.of(
            below("java.sql.Driver"),
            MethodSelector.named("connect").taking(2),
            ConnectAdvice.class,
            context -> new ConnectProbe(context, openings)),
        WeavePoint.of(
            below("javax.sql.DataSource"),
            MethodSelector.named("getConnection"),
            ExecuteAdvice.class,
            context -> new DataSourceProbe(context, openings)),
        WeavePoint.of(
            TypeSelector.named("com.zaxxer.hikari.pool.PoolBase"),
            MethodSelector.named("newConnection"),
            ExecuteAdvice.class,
            context -> new PoolOpeningProbe(context, openings)),
        WeavePoint.of(
            TypeSelector.named("org.apache.commons.dbcp2.PoolableConnectionFactory"),
            MethodSelector.named("makeObject"),
            ExecuteAdvice.class,
            context -> new PoolOpeningProbe(context, openings)),
        WeavePoint.of(
            TypeSelector.named("com.zaxxer.hikari.pool.HikariPool"),
            MethodSelector.constructor().taking(1),
            ConstructedAdvice.class,
            HikariPoolProbe::new),
        WeavePoint.of(
            TypeSelector.named("com.zaxxer.hikari.pool.HikariPool"),
            MethodSelector.named("shutdown").taking(0),
            InsideAdvice.class,
            HikariShutdownProbe::new),
        WeavePoint.of(
            CONNECTIONS,
            MethodSelector.named("close", "abort"),
            InsideAdvice.class,
            CloseProbe::new));
  }

  private static List<WeavePoint> insides() {
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
            CONNECTIONS,
            MethodSelector.named(OF_CONNECTION),
            context -> new InsidesProbe(context, Connection.class)),
        inside(
            STATEMENTS,
            MethodSelector.named(OF_STATEMENT),
            context -> new InsidesProbe(context, Statement.class)),
        inside(
            belowOrPartOf("java.sql.DatabaseMetaData", "getTables"),
            MethodSelector.everyPublic(),
            context -> new InsidesProbe(context, DatabaseMetaData.class)),
        inside(
            belowOrPartOf("java.sql.ResultSetMetaData", "getColumnTypeName"),
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

  private static List<WeavePoint> calls() {
    return Arrays.asList(
        WeavePoint.of(
            CONNECTIONS,
            MethodSelector.named("createStatement", "prepareStatement", "prepareCall"),
            PrepareAdvice.class,
            PrepareProbe::new),
        WeavePoint.of(
            STATEMENTS,
            MethodSelector.named(EXECUTES).takingFirst("java.lang.String"),
            ExecuteSqlAdvice.class,
            ExecuteProbe::new),
        WeavePoint.of(
            PREPARED_STATEMENTS,
            MethodSelector.named(EXECUTES).taking(0),
            ExecuteAdvice.class,
            ExecuteProbe::new),
        WeavePoint.of(
            STATEMENTS,
            MethodSelector.named("executeBatch", "executeLargeBatch").taking(0),
            ExecuteAdvice.class,
            ExecuteBatchProbe::new),
        WeavePoint.of(
            STATEMENTS,
            MethodSelector.named("addBatch").taking(1).takingFirst("java.lang.String"),
            ExecuteSqlAdvice.class,
            AddBatchProbe::new),
        WeavePoint.of(
            PREPARED_STATEMENTS,
            MethodSelector.named("addBatch").taking(0),
            ExecuteAdvice.class,
            AddBatchProbe::new),
        WeavePoint.of(
            STATEMENTS,
            MethodSelector.named("clearBatch").taking(0),
            ExecuteAdvice.class,
            ClearBatchProbe::new));
  }

  private static TypeSelector belowOrPartOf(String type, String method) {
    return TypeSelector.subtypesAndPartsOf(type, MENTION, method);
  }

  private static TypeSelector below(String type) {
    return TypeSelector.subtypesOf(type, MENTION);
  }
}
