package io.collectoragent.runtime.sql;

import io.collectoragent.runtime.tables.Cell;
import java.util.Objects;

/** Where one row's value stands: in a parameter or in the statement itself. Immutable. */
final class SymbolPlace {
  private final int parameter;
  private final Object literal;

  private SymbolPlace(int parameter, Object literal) {
    this.parameter = parameter;
    this.literal = literal;
  }

  static SymbolPlace parameter(int number) {
    return new SymbolPlace(number, null);
  }

  /**
   * @param value a text, a number, or {@link Cell#NULL}
   */
  static SymbolPlace literal(Object value) {
    return new SymbolPlace(0, value);
  }

  /** As JDBC counts, from 1; 0 where it is no parameter. */
  int parameter() {
    return parameter;
  }

  /** A text that stands in the statement; null where none does. */
  String literal() {
    return literal instanceof String ? (String) literal : null;
  }

  /** Null where it is a parameter. */
  Object value() {
    return literal;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SymbolPlace
        && ((SymbolPlace) other).parameter == parameter
        && Objects.equals(((SymbolPlace) other).literal, literal);
  }

  @Override
  public int hashCode() {
    return 31 * parameter + Objects.hashCode(literal);
  }
}
