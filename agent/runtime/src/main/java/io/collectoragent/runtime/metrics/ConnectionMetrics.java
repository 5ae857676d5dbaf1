package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.connections.ConnectionFigure;
import io.collectoragent.runtime.connections.ConnectionFigures;
import io.prometheus.client.Collector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code db_connections_*} and {@code mysql_connections_*}: asked for at scrape; a limit that
 * nobody told is absent.
 */
final class ConnectionMetrics extends Collector {

  private static final String ACTIVE = "db_connections_active";
  private static final String ACTIVE_HELP =
      "Connections in use: of known pools those that are lent, else all that are open.";
  private static final String MAX_HELP = "Connections that the known pools may have.";
  private static final String OTHER = "other";
  private static final String MYSQL = "mysql";
  private static final String MARIADB = "mariadb";

  private final ConnectionFigures figures;
  private final SeriesLimit limit;

  ConnectionMetrics(ConnectionFigures figures, SeriesLimit limit) {
    this.figures = figures;
    this.limit = limit;
  }

  @Override
  public List<MetricFamilySamples> collect() {
    Samples active = Samples.gauge(ACTIVE, ACTIVE_HELP, "system", "database");
    Samples max = Samples.gauge("db_connections_max", MAX_HELP, "system", "database");
    Samples mysqlActive = Samples.gauge("mysql_connections_active", ACTIVE_HELP, "database");
    Samples mysqlMax = Samples.gauge("mysql_connections_max", MAX_HELP, "database");
    Collection<ConnectionFigure> all = bounded(figures.read());
    for (ConnectionFigure figure : all) {
      active.add(figure.active(), figure.system(), figure.database());
      if (figure.max() >= 0) {
        max.add(figure.max(), figure.system(), figure.database());
      }
    }
    for (ConnectionFigure figure : ofMysql(all)) {
      mysqlActive.add(figure.active(), figure.database());
      if (figure.max() >= 0) {
        mysqlMax.add(figure.max(), figure.database());
      }
    }
    return Arrays.asList(active.build(), max.build(), mysqlActive.build(), mysqlMax.build());
  }

  /** A database that is reached as MySQL and as MariaDB is one; see {@link MysqlView}. */
  private static Collection<ConnectionFigure> ofMysql(Collection<ConnectionFigure> all) {
    Map<String, ConnectionFigure> byDatabase = new LinkedHashMap<>();
    for (ConnectionFigure figure : all) {
      if (figure.system().equals(MYSQL) || figure.system().equals(MARIADB)) {
        byDatabase
            .computeIfAbsent(figure.database(), database -> new ConnectionFigure(MYSQL, database))
            .add(figure);
      }
    }
    return byDatabase.values();
  }

  /** As the other metrics are: what is past the limit is one database of its system. */
  private Collection<ConnectionFigure> bounded(Collection<ConnectionFigure> all) {
    if (all.size() <= limit.perMetric()) {
      return all;
    }
    List<ConnectionFigure> kept = new ArrayList<>();
    Map<String, ConnectionFigure> others = new LinkedHashMap<>();
    for (ConnectionFigure figure : all) {
      if (kept.size() < limit.perMetric()) {
        kept.add(figure);
      } else {
        limit.refuse(ACTIVE);
        others
            .computeIfAbsent(figure.system(), system -> new ConnectionFigure(system, OTHER))
            .add(figure);
      }
    }
    kept.addAll(others.values());
    return kept;
  }
}
