package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where JDBC is woven: in whatever implements its interfaces, wrappers included, for the outermost
 * call is the collector's and the observer swallows the rest. What is executed within any other
 * method of JDBC is the driver's own doing, and is kept from counting. Two pools are named, for
 * what they do by themselves on threads of their own.
 */
public final class JdbcInstrumentation implements LibraryInstrumentation {

  /** Every JDBC method throws {@code SQLException}, so a class that has one names this package. */
  private static final String MENTION = "java/sql/";

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
            below("java.sql.Connection"),
            MethodSelector.named("close", "abort"),
            InsideAdvice.class,
            CloseProbe::new));
  }

  private static List<WeavePoint> insides() {
    return Arrays.asList(
        inside(
            TypeSelector.named("com.zaxxer.hikari.pool.PoolBase"),
            MethodSelector.named("isConnectionAlive", "isConnectionDead")),
        inside(
            TypeSelector.named("org.apache.commons.dbcp2.PoolableConnection"),
            MethodSelector.named("validate")),
        inside(below("java.sql.Connection"), MethodSelector.named(OF_CONNECTION)),
        inside(below("java.sql.Statement"), MethodSelector.named(OF_STATEMENT)),
        inside(below("java.sql.DatabaseMetaData"), MethodSelector.everyPublic()),
        inside(below("java.sql.ResultSetMetaData"), MethodSelector.named(OF_RESULT_META_DATA)));
  }

  private static WeavePoint inside(TypeSelector types, MethodSelector methods) {
    return WeavePoint.of(types, methods, InsideAdvice.class, InsidesProbe::new);
  }

  private static List<WeavePoint> calls() {
    return Arrays.asList(
        WeavePoint.of(
            below("java.sql.Connection"),
            MethodSelector.named("createStatement", "prepareStatement", "prepareCall"),
            PrepareAdvice.class,
            PrepareProbe::new),
        WeavePoint.of(
            below("java.sql.Statement"),
            MethodSelector.named(EXECUTES).takingFirst("java.lang.String"),
            ExecuteSqlAdvice.class,
            ExecuteProbe::new),
        WeavePoint.of(
            below("java.sql.PreparedStatement"),
            MethodSelector.named(EXECUTES).taking(0),
            ExecuteAdvice.class,
            ExecuteProbe::new),
        WeavePoint.of(
            below("java.sql.Statement"),
            MethodSelector.named("executeBatch", "executeLargeBatch").taking(0),
            ExecuteAdvice.class,
            ExecuteBatchProbe::new),
        WeavePoint.of(
            below("java.sql.Statement"),
            MethodSelector.named("addBatch").taking(1).takingFirst("java.lang.String"),
            ExecuteSqlAdvice.class,
            AddBatchProbe::new),
        WeavePoint.of(
            below("java.sql.PreparedStatement"),
            MethodSelector.named("addBatch").taking(0),
            ExecuteAdvice.class,
            AddBatchProbe::new),
        WeavePoint.of(
            below("java.sql.Statement"),
            MethodSelector.named("clearBatch").taking(0),
            ExecuteAdvice.class,
            ClearBatchProbe::new));
  }

  private static TypeSelector below(String type) {
    return TypeSelector.subtypesOf(type, MENTION);
  }
}
