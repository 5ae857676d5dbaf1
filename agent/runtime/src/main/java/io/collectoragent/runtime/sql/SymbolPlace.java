package io.collectoragent.runtime.sql;

import java.util.Objects;

/** Where one row's symbol stands: in a parameter or in the statement itself. Immutable. */
final class SymbolPlace {
  private final int parameter;
  private final String literal;

  private SymbolPlace(int parameter, String literal) {
    this.parameter = parameter;
    this.literal = literal;
  }

  static SymbolPlace parameter(int number) {
    return new SymbolPlace(number, null);
  }

  static SymbolPlace literal(String symbol) {
    return new SymbolPlace(0, symbol);
  }

  /** As JDBC counts, from 1; 0 where it is no parameter. */
  int parameter() {
    return parameter;
  }

  /** Null where it is a parameter. */
  String literal() {
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
