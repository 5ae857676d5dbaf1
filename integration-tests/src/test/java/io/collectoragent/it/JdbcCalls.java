package io.collectoragent.it;

import static io.collectoragent.it.JdbcCall.batch;
import static io.collectoragent.it.JdbcCall.insert;
import static io.collectoragent.it.JdbcCall.of;
import static io.collectoragent.it.JdbcCall.select;
import static io.collectoragent.it.JdbcCall.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All calls that {@code legacy.JdbcShapes} makes with one driver, in their order. */
final class JdbcCalls {

  private static final String BY_NAME = "SELECT id, name FROM shapes WHERE name = ?";
  private static final String ID_BY_NAME = "SELECT id FROM shapes WHERE name = ?";

  private final JdbcCase jdbc;
  private final List<JdbcCall> calls = new ArrayList<>();

  private JdbcCalls(JdbcCase jdbc) {
    this.jdbc = jdbc;
  }

  static List<JdbcCall> all(JdbcCase jdbc) {
    JdbcCalls all = new JdbcCalls(jdbc);
    all.statements();
    all.prepared();
    all.procedures();
    all.batches();
    all.failures();
    all.longOnes();
    all.symbols();
    all.transactions();
    all.insides();
    return all.calls;
  }

  private void add(JdbcCall... more) {
    calls.addAll(Arrays.asList(more));
  }

  private void addIf(String ability, JdbcCall... more) {
    if (jdbc.can(ability)) {
      add(more);
    }
  }

  private void statements() {
    add(of("CREATE", "shapes", jdbc.dialect().create().replace("80", "?")));
    add(insert());
    addIf("keys", insert());
    addIf("columns", insert(), insert());
    add(insert());
    addIf("keys", insert());
    addIf("columns", insert(), insert());
    if (jdbc.can("large")) {
      add(insert());
      addIf("large-keys", insert(), insert(), insert());
    }
    add(
        writing("UPDATE shapes SET amount = ? WHERE name IN (?)", 2),
        writing("INSERT INTO shapes (amount) SELECT amount FROM shapes WHERE amount = ?", 2),
        of("DELETE", "shapes", "DELETE FROM shapes WHERE name = ?"),
        select(BY_NAME),
        select("SELECT COUNT(*) FROM shapes WHERE name <> ?"));
    addIf("several", ofText(jdbc.dialect().several()));
  }

  private void prepared() {
    add(insert(), insert());
    addIf("large", insert());
    addIf("prepared-keys", insert());
    addIf("columns", insert(), insert());
    add(select(BY_NAME), select(BY_NAME));
    addIf("scroll", select(BY_NAME), select(BY_NAME));
  }

  private void procedures() {
    JdbcCall call = ofText(jdbc.dialect().call());
    addIf("call", call, call, call);
    JdbcCall out = ofText(jdbc.dialect().out());
    addIf("out", out, out);
  }

  /** Those that were emptied before, or never held a thing, are no calls. */
  private void batches() {
    add(batch(3, 3), batch(0, 1));
    addIf("large-batch", batch(2, 2));
    add(batch(0, 0).failing(), batch(0, 1), batch(4, 4));
    addIf("large-batch", batch(2, 2));
    add(batch(0, 1), batch(3, 0).failing(jdbc.rowsOfFailedBatch()), batch(2, 2));
  }

  private void failures() {
    add(
        of("OTHER", null, "?").failing(),
        of("INSERT", "nowhere", "INSERT INTO nowhere (name) VALUES (?)").failing(),
        writing("INSERT INTO shapes (name) VALUES (?)", 0).failing(),
        of("SELECT", "nowhere", "SELECT name FROM nowhere WHERE name = ?").failing(),
        writing("INSERT INTO shapes (name) VALUES (?)", 0).failing());
    addIf("reuse", insert());
    addIf(
        "closed",
        select(ID_BY_NAME).failing(),
        writing("INSERT INTO shapes (name) VALUES (?)", 0).failing());
    addIf("null", of("OTHER", null, "").failing());
  }

  private void longOnes() {
    JdbcCall cut = select(ID_BY_NAME + "…");
    addIf("long", cut, cut);
    addIf("huge-insert", writing("INSERT INTO shapes (amount, name) VALUES (?)…", 5000));
  }

  private void symbols() {
    JdbcCall insert = writing("INSERT INTO shapes (amount, symbol) VALUES (?)", 1);
    add(insert, insert, insert, insert, insert, insert);
    add(insert.batch(4), insert.batch(0));
    addIf("rows", writing(insert.text(), 2));
    add(writing("UPDATE shapes SET amount = ? WHERE symbol = ?", jdbc.can("rows") ? 5 : 4));
    add(writing("INSERT INTO shapes (symbol, amount) VALUES (?)", 1));
    add(writing("INSERT INTO shapes (symbol) VALUES (?)", 1));
    JdbcCall named = writing("INSERT INTO shapes (name, symbol) VALUES (?)", 0);
    add(named.batch(3).failing(jdbc.rowsOfFailedBatch()));
    JdbcCall upsert = ofUpsert(jdbc.dialect().upsert());
    addIf("upsert", upsert.of(1), upsert.of(jdbc.dialect() == JdbcDialect.MYSQL ? 2 : 1));
  }

  private void transactions() {
    add(insert(), select(ID_BY_NAME), insert(), select(ID_BY_NAME));
    addIf("savepoint", insert(), insert(), select(ID_BY_NAME));
    addIf("unwrap", select(ID_BY_NAME), select(ID_BY_NAME), batch(0, 1));
  }

  private void insides() {
    add(select(BY_NAME));
  }

  private static JdbcCall ofUpsert(String sql) {
    String text = sql.replace("80", "?").replaceFirst(", CAST\\(\\? AS VARCHAR\\(\\?\\)\\)", "");
    return of(sql.split(" ")[0], "shapes", text.replace("?, ?", "?"));
  }

  /** A span says once that there are values, however many. */
  private static JdbcCall ofText(String sql) {
    return sql.startsWith("SELECT")
        ? of("SELECT", null, "SELECT ?; SELECT ?")
        : of("CALL", null, sql.replace("?, ?", "?"));
  }
}
