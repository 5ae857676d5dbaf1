package io.collectoragent.instrumentation.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.catalog.Databases;
import io.collectoragent.runtime.tables.ColumnCheck.Kind;
import io.collectoragent.runtime.tables.StoredRows;
import io.collectoragent.runtime.tables.TableRule;
import io.collectoragent.runtime.tables.TableRules;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A statement that is prepared for good follows the rules that change meanwhile. */
class StatementStateTest {

  private static final TableRules NO_RULES = new TableRules(Collections.emptyList());

  private final Databases databases = new Databases(NO_RULES);
  private final StatementState state =
      new StatementState(
          databases.of("jdbc:h2:mem:a"), "INSERT INTO prices (symbol, price) VALUES (?, ?)");

  @Test
  void anExecutionIsByTheRulesThatItsValuesWereBoundBy() {
    assertThat(execute()).isNull();
    TableRules rules = rules("price");
    databases.follow(rules);
    assertThat(execute()).isNull();
    assertThat(execute().value(0, 0)).isEqualTo(1.5);

    databases.follow(new TableRules(List.of(rule("u", "price"), rules.find("prices"))));
    state.set(2, 2.5);
    assertThat(state.values().value(0, 0)).isEqualTo(2.5);
    assertThat(state.symbols()).containsExactly("btc");

    databases.follow(NO_RULES);
    assertThat(execute()).isNotNull();
    assertThat(execute()).isNull();
  }

  @Test
  void aBatchIsToo() {
    databases.follow(rules("price"));
    add();
    databases.follow(rules("symbol"));
    add();
    StoredRows batch = state.takeBatchValues();
    assertThat(batch.size()).isEqualTo(2);
    assertThat(batch.value(1, 0)).isEqualTo(1.5);
    state.clear();
    add();
    assertThat(state.takeBatchValues().value(0, 0)).isEqualTo("btc");
  }

  private StoredRows execute() {
    bind();
    state.query();
    assertThat(state.symbols()).containsExactly("btc");
    return state.values();
  }

  private void add() {
    bind();
    state.begin();
    state.end(null);
  }

  private void bind() {
    state.set(1, "btc");
    state.set(2, 1.5);
  }

  private static TableRules rules(String column) {
    return new TableRules(List.of(rule("prices", column)));
  }

  private static TableRule rule(String table, String column) {
    return new TableRule.Builder(table).check(column, Kind.MIN, 0).build();
  }
}
