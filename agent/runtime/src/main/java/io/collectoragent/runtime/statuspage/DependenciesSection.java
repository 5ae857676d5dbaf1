package io.collectoragent.runtime.statuspage;

import io.collectoragent.runtime.health.DatabaseChecks;
import io.collectoragent.runtime.health.HealthHandler;
import io.collectoragent.runtime.health.Standing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The databases and APIs, as {@code /health} has them. */
final class DependenciesSection implements Section {

  private final HealthHandler health;
  private final DatabaseChecks checks;

  DependenciesSection(HealthHandler health, DatabaseChecks checks) {
    this.health = health;
    this.checks = checks;
  }

  @Override
  public Content read(Moment now) {
    checks.look();
    List<Row> rows = new ArrayList<>();
    health
        .report()
        .dependencies()
        .forEach(
            (kind, members) ->
                members.forEach((name, standing) -> rows.add(new Row(kind, name, standing))));
    rows.sort(Comparator.comparing((Row row) -> row.mark));
    return new Table(rows, now);
  }

  private static final class Row {
    private final String kind;
    private final String name;
    private final Standing standing;
    private final Mark mark;
    private final String state;

    Row(String kind, String name, Standing standing) {
      this.kind = kind;
      this.name = name;
      this.standing = standing;
      if (!standing.isUp()) {
        mark = Mark.BAD;
        state = "Down";
      } else if (standing.isLimited()) {
        mark = Mark.CONCERN;
        state = "Up, asked too often";
      } else if (standing.failuresInARow() > 0) {
        mark = Mark.CONCERN;
        state = "Up, last call failed";
      } else {
        mark = Mark.GOOD;
        state = "Up";
      }
    }

    /** As operators say it where the spec's word is one for machines. */
    String kind() {
      switch (kind) {
        case "external_api":
          return "API";
        case "data_quality":
          return "data";
        default:
          return kind;
      }
    }
  }

  private static final class Table extends Content {
    private final List<Row> rows;
    private final Moment now;

    Table(List<Row> rows, Moment now) {
      super("dependencies", "Dependencies");
      this.rows = rows;
      this.now = now;
      for (Row row : rows) {
        if (row.mark == Mark.BAD) {
          long since = now.epochMillis() - row.standing.sinceEpochMillis();
          problem(row.mark, row.name, "(" + row.kind() + ") down for " + Words.span(since));
        }
      }
    }

    @Override
    String headline() {
      if (rows.isEmpty()) {
        return "none seen yet";
      }
      int down = problems().size();
      return down == 0 ? rows.size() + ", all up" : down + " of " + rows.size() + " down";
    }

    /** What is up and limited is no problem of its own here: quotas tell of that. */
    @Override
    Mark mark() {
      return rows.isEmpty() ? Mark.NEUTRAL : rows.get(0).mark;
    }

    @Override
    void writeTo(Html html) throws IOException {
      if (rows.isEmpty()) {
        html.nothing("No database and no API has been called yet.");
        return;
      }
      html.table(
          "dependencies-table",
          "Databases and APIs, by the program's own calls",
          "|Name",
          "|Kind",
          "|State",
          "|Since",
          "|Last error",
          "wide|Asked by the agent");
      for (Row row : rows) {
        write(row, html);
      }
      html.tableEnd();
    }

    private void write(Row row, Html html) throws IOException {
      Standing standing = row.standing;
      html.markup("<tr><th scope=\"row\">").name(row.name).markup("</th>");
      html.cell("", row.kind()).markup("<td>").marked(row.mark, row.state).markup("</td><td>");
      html.ago(standing.sinceEpochMillis(), now).markup("</td><td>").name(standing.lastError());
      if (standing.failuresInARow() > 1) {
        html.text(", " + standing.failuresInARow() + " in a row");
      }
      html.markup("</td><td class=\"wide\">");
      if (standing.wasChecked()) {
        html.ago(standing.checkedEpochMillis(), now);
      }
      html.markup("</td></tr>");
    }
  }
}
