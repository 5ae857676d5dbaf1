package io.collectoragent.runtime.providers;

import java.util.LinkedHashMap;
import java.util.Map;

/** The query parameters that name symbols. Immutable. */
final class SymbolParameters {

  /** Of APIs that say nothing of theirs. Such names are rarely used for anything else. */
  static final SymbolParameters USUAL = new SymbolParameters(usual());

  /** Not found: no separator. */
  static final char NONE = '\u0000';

  private static final String BRACKETS = "[]";
  private static final String ENCODED_BRACKETS = "%5B%5D";

  private final String[] names;
  private final char[] separators;

  SymbolParameters(Map<String, Character> byName) {
    names = byName.keySet().toArray(new String[0]);
    separators = new char[names.length];
    for (int i = 0; i < names.length; i++) {
      separators[i] = byName.get(names[i]);
    }
  }

  static SymbolParameters of(Provider provider) {
    return provider != null && provider.tellsSymbols()
        ? new SymbolParameters(provider.symbols())
        : USUAL;
  }

  /**
   * What stands between two symbols of a parameter; {@link #NONE} where it names none.
   *
   * @param to the end of its name in the query; {@code ids[]} is as {@code ids}
   */
  char separator(String query, int from, int to) {
    int end = to;
    if (query.startsWith(BRACKETS, to - BRACKETS.length())) {
      end = to - BRACKETS.length();
    } else if (to - from > ENCODED_BRACKETS.length()
        && query.regionMatches(
            true, to - ENCODED_BRACKETS.length(), ENCODED_BRACKETS, 0, ENCODED_BRACKETS.length())) {
      end = to - ENCODED_BRACKETS.length();
    }
    for (int i = 0; i < names.length; i++) {
      if (names[i].length() == end - from
          && query.regionMatches(true, from, names[i], 0, end - from)) {
        return separators[i];
      }
    }
    return NONE;
  }

  private static Map<String, Character> usual() {
    Map<String, Character> names = new LinkedHashMap<>();
    for (String name :
        new String[] {
          "symbol",
          "symbols",
          "ticker",
          "tickers",
          "ids",
          "coin_id",
          "coin_ids",
          "series_id",
          "pair",
          "pairs",
          "currency_pair"
        }) {
      names.put(name, ',');
    }
    return names;
  }
}
