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

  private static final String[] EXECUTES = {
    "execute", "executeQuery", "executeUpdate", "executeLargeUpdate"
  };

  /** Only looked at where a rule is about the table. */
  private static final String[] OTHER_SETTERS = {
    "setInt",
    "setLong",
    "setDouble",
    "setBigDecimal",
    "setTimestamp",
    "setDate",
    "setTime",
    "setFloat",
    "setShort",
    "setByte",
    "setBoolean",
    "setBytes",
    "setArray",
    "setBlob",
    "setClob",
    "setNClob",
    "setSQLXML",
    "setURL",
    "setAsciiStream",
    "setBinaryStream",
    "setCharacterStream",
    "setNCharacterStream"
  };

  @Override
  public String name() {
    return "jdbc";
  }

  @Override
  public List<WeavePoint> points() {
    List<WeavePoint> points = new ArrayList<>();
    points.addAll(connecting(new Openings()));
    points.addAll(JdbcInsides.points());
    points.addAll(calls());
    points.addAll(parameters());
    return points;
  }

  private static List<WeavePoint> connecting(Openings openings) {
    return Arrays.asList(
        WeavePoint.of(
            JdbcTypes.below("java.sql.Driver"),
            MethodSelector.named("connect").taking(2),
            ConnectAdvice.class,
            context -> new ConnectProbe(context, openings)),
        WeavePoint.of(
            JdbcTypes.below("javax.sql.DataSource"),
            MethodSelector.named("getConnection").taking(0),
            ExecuteAdvice.class,
            context -> new DataSourceProbe(context, openings, new LentSources(context)::lent)),
        WeavePoint.of(
            JdbcTypes.below("javax.sql.DataSource"),
            MethodSelector.named("getConnection").taking(2),
            ExecuteAdvice.class,
            context -> new DataSourceProbe(context, openings, (source, lent, server) -> {})),
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
            JdbcTypes.CONNECTIONS,
            MethodSelector.named("close", "abort"),
            InsideAdvice.class,
            CloseProbe::new));
  }

  private static List<WeavePoint> calls() {
    return Arrays.asList(
        WeavePoint.of(
            JdbcTypes.CONNECTIONS,
            MethodSelector.named("createStatement", "prepareStatement", "prepareCall"),
            PrepareAdvice.class,
            PrepareProbe::new),
        WeavePoint.of(
            JdbcTypes.STATEMENTS,
            MethodSelector.named(EXECUTES).takingFirst("java.lang.String"),
            ExecuteSqlAdvice.class,
            ExecuteProbe::new),
        WeavePoint.of(
            JdbcTypes.PREPARED_STATEMENTS,
            MethodSelector.named(EXECUTES).taking(0),
            ExecuteAdvice.class,
            ExecuteProbe::new),
        WeavePoint.of(
            JdbcTypes.STATEMENTS,
            MethodSelector.named("executeBatch", "executeLargeBatch").taking(0),
            ExecuteAdvice.class,
            ExecuteBatchProbe::new),
        WeavePoint.of(
            JdbcTypes.STATEMENTS,
            MethodSelector.named("addBatch").taking(1).takingFirst("java.lang.String"),
            ExecuteSqlAdvice.class,
            AddBatchProbe::new),
        WeavePoint.of(
                JdbcTypes.PREPARED_STATEMENTS,
                MethodSelector.named("addBatch").taking(0),
                AddRowAdvice.class,
                AddRowProbe::new)
            .keeping(),
        WeavePoint.of(
            JdbcTypes.STATEMENTS,
            MethodSelector.named("clearBatch").taking(0),
            ExecuteAdvice.class,
            ClearBatchProbe::new));
  }

  /** The values that may be symbols, and those that take their places. */
  private static List<WeavePoint> parameters() {
    return Arrays.asList(
        setting(SetParameterAdvice.class, "setString", "setNString", "setObject"),
        setting(ForgetParameterAdvice.class, "setNull", "setInt", "setLong")
            .unless(
                context -> context.databases().haveRules(),
                setting(ForgetParameterAdvice.class, "setNull"),
                setting(SetValueAdvice.class, OTHER_SETTERS)),
        WeavePoint.of(
                JdbcTypes.PREPARED_STATEMENTS,
                MethodSelector.named("clearParameters").taking(0),
                ClearParametersAdvice.class,
                ParameterProbe::new)
            .keeping());
  }

  private static WeavePoint setting(Class<?> advice, String... methods) {
    return WeavePoint.of(
            JdbcTypes.PREPARED_STATEMENTS,
            MethodSelector.named(methods).takingFirst("int"),
            advice,
            ParameterProbe::new)
        .keeping();
  }
}
