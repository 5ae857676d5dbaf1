package io.collectoragent.runtime.rows;

import java.util.Arrays;

/**
 * Numbers the symbols of one batch as they come, from 1, without an object for each. Those past a
 * thousand have none. Not thread-safe.
 */
final class SymbolIndex {

  /** The number of a symbol that is not known, or came too late. */
  static final int UNKNOWN = 0;

  private static final int MOST = 1000;
  private static final int SCATTER = 0x9E3779B9;

  private String[] symbols = new String[2];

  /** By hash, more than twice as many places as symbols; made when there are more than a few. */
  private short[] places;

  private int size;

  /** How many there are. */
  int size() {
    return size;
  }

  /** In the order of their numbers. */
  String[] symbols() {
    return Arrays.copyOf(symbols, size);
  }

  /**
   * The number of a symbol, which is the next one where it is new.
   *
   * @param symbol null is unknown
   */
  int number(String symbol) {
    if (symbol == null) {
      return UNKNOWN;
    }
    // Rows of one symbol often follow each other.
    if (size > 0 && symbols[size - 1].equals(symbol)) {
      return size;
    }
    if (places == null) {
      places = new short[8];
    }
    int place = place(symbol);
    if (places[place] != UNKNOWN || size == MOST) {
      return places[place];
    }
    return add(symbol, place);
  }

  private int add(String symbol, int place) {
    if (size == symbols.length) {
      symbols = Arrays.copyOf(symbols, 2 * size);
    }
    symbols[size] = symbol;
    size++;
    places[place] = (short) size;
    if (2 * size >= places.length) {
      grow();
    }
    return size;
  }

  private void grow() {
    places = new short[2 * places.length];
    for (int number = 1; number <= size; number++) {
      places[place(symbols[number - 1])] = (short) number;
    }
  }

  /** Where its number is, or else would be. */
  private int place(String symbol) {
    int mask = places.length - 1;
    int place = symbol.hashCode() * SCATTER >>> 16 & mask;
    while (places[place] != UNKNOWN && !symbols[places[place] - 1].equals(symbol)) {
      place = place + 1 & mask;
    }
    return place;
  }
}
