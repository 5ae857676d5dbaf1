package io.collectoragent.testbed.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A panel as its source says it. Immutable.
 *
 * @param show what draws it, by Grafana's name; time series unless it is said
 * @param width of 24; half unless it is said
 * @param height 0 is the row's
 * @param unit by Grafana's name; of a table each column has one
 * @param texts what is shown in the place of a value
 * @param empty what is shown where nothing is found, of a panel for which that is good; else null
 * @param alerts the rules that watch the same figure
 * @param thresholds colours with the values they begin at; {@code base} names that below all others
 * @param quantiles what {@code <q>} in the queries stands for: one query each
 * @param queries expressions by what their series are called
 * @param columns of a table, by title
 * @param sort the column that a table is sorted by, largest first
 */
record Panel(
    String title,
    String show,
    int width,
    int height,
    String unit,
    String description,
    Double min,
    Double max,
    boolean stacked,
    Map<String, String> texts,
    String empty,
    List<String> alerts,
    Map<String, Object> thresholds,
    List<Double> quantiles,
    Map<String, String> queries,
    Map<String, Column> columns,
    String sort) {

  static final String TIME_SERIES = "timeseries";
  static final String TABLE = "table";
  static final String BASE = "base";
  private static final int HALF = 12;
  private static final String QUANTILE = "<q>";

  Panel {
    show = show == null ? TIME_SERIES : show;
    width = width == 0 ? HALF : width;
    texts = texts == null ? Map.of() : texts;
    thresholds = thresholds == null ? Map.of() : thresholds;
    alerts = alerts == null ? List.of() : alerts;
    quantiles = quantiles == null ? List.of() : quantiles;
    queries = queries == null ? Map.of() : queries;
    columns = columns == null ? Map.of() : columns;
  }

  /** One column of a table: an expression whose series are joined by their labels. */
  record Column(String expr, String unit, Map<String, Object> thresholds) {
    Column {
      thresholds = thresholds == null ? Map.of() : thresholds;
    }
  }

  boolean isTimeSeries() {
    return show.equals(TIME_SERIES);
  }

  boolean isTable() {
    return show.equals(TABLE);
  }

  /** What is asked, in order: a column's legend is its title. */
  List<Query> asked() {
    List<Query> asked = new ArrayList<>();
    columns.forEach((title, column) -> asked.add(new Query(title, column.expr())));
    queries.forEach(
        (legend, expr) -> {
          if (expr.contains(QUANTILE)) {
            quantiles.forEach(quantile -> asked.add(of(quantile, legend, expr)));
          } else {
            asked.add(new Query(legend, expr));
          }
        });
    return asked;
  }

  private static Query of(double quantile, String legend, String expr) {
    String name = "p" + Math.round(quantile * 100);
    return new Query(
        legend.replace(QUANTILE, name), expr.replace(QUANTILE, Double.toString(quantile)));
  }

  /**
   * An expression in PromQL with Grafana's variables.
   *
   * @param legend with labels in double braces
   */
  record Query(String legend, String expr) {}
}
