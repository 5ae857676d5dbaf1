package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Arrays;
import java.util.List;

/**
 * Where JDBC is woven: in whatever implements its interfaces, wrappers included, for the outermost
 * call is the collector's and the observer swallows the rest. Two pools are named, for what they
 * execute by themselves on threads of their own.
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

  @Override
  public List<WeavePoint> points() {
    return Arrays.asList(
        WeavePoint.of(
            below("java.sql.Driver"),
            MethodSelector.named("connect").taking(2),
            ConnectAdvice.class,
            ConnectProbe::new),
        WeavePoint.of(
            below("javax.sql.DataSource"),
            MethodSelector.named("getConnection"),
            ExecuteAdvice.class,
            DataSourceProbe::new),
        WeavePoint.of(
            TypeSelector.named("com.zaxxer.hikari.pool.PoolBase"),
            MethodSelector.named("newConnection", "isConnectionAlive", "isConnectionDead"),
            ExecuteAdvice.class,
            PoolUpkeepProbe::new),
        WeavePoint.of(
            TypeSelector.named("org.apache.commons.dbcp2.PoolableConnection"),
            MethodSelector.named("validate"),
            ExecuteAdvice.class,
            PoolUpkeepProbe::new),
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
