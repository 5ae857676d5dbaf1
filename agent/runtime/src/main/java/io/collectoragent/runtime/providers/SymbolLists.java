package io.collectoragent.runtime.providers;

import io.collectoragent.runtime.redaction.SymbolGuard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The symbols that a piece of an address lists. Collectors ask for the same things over and over,
 * so what was found is remembered and found again without making anything: one piece a place, which
 * the next one takes over. Two megabytes at the very most. Thread-safe without a lock.
 */
final class SymbolLists {

  private static final int PLACES = 256;
  private static final int LONGEST_KEPT = 1_024;
  private static final int SYMBOLS_AT_MOST = 50;
  private static final String ANYTHING_ELSE = "\u0000";

  private final AtomicReferenceArray<Known> known = new AtomicReferenceArray<>(PLACES);

  /**
   * @param text a part of an address, percent-encoded or not
   * @return none twice, at most fifty; what does not look like one is left out
   */
  List<String> of(String text, int from, int to, char separator) {
    if (to - from > LONGEST_KEPT) {
      return find(text.substring(from, to), separator);
    }
    int hash = separator;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int place = (hash ^ hash >>> 16) & PLACES - 1;
    Known last = known.get(place);
    if (last != null && last.isOf(text, from, to, separator)) {
      return last.symbols;
    }
    String piece = text.substring(from, to);
    List<String> symbols = find(piece, separator);
    known.set(place, new Known(piece, separator, symbols));
    return symbols;
  }

  private static List<String> find(String piece, char separator) {
    String text = piece.indexOf('%') < 0 ? piece : decoded(piece);
    List<String> found = new ArrayList<>(1);
    for (int from = 0; from <= text.length() && found.size() < SYMBOLS_AT_MOST; ) {
      int next = text.indexOf(separator, from);
      int to = next < 0 ? text.length() : next;
      add(text, from, to, found);
      from = to + 1;
    }
    return found.isEmpty() ? Collections.emptyList() : unmodifiable(found);
  }

  private static List<String> unmodifiable(List<String> found) {
    return Collections.unmodifiableList(Arrays.asList(found.toArray(new String[0])));
  }

  /** Without what encloses a list in JSON: {@code ["BTCUSDT","ETHUSDT"]}. */
  private static void add(String text, int start, int end, List<String> found) {
    int from = start;
    int to = end;
    while (from < to && encloses(text.charAt(from))) {
      from++;
    }
    while (to > from && encloses(text.charAt(to - 1))) {
      to--;
    }
    if (SymbolGuard.isSymbol(text, from, to)) {
      String symbol = text.substring(from, to);
      if (!found.contains(symbol)) {
        found.add(symbol);
      }
    }
  }

  private static boolean encloses(char c) {
    return c == '[' || c == ']' || c == '"' || c == '\'' || c == ' ';
  }

  /** What is encoded and not plain is no part of a symbol, whatever it is. */
  private static String decoded(String piece) {
    StringBuilder text = new StringBuilder(piece.length());
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      int high = c == '%' && i + 2 < piece.length() ? Character.digit(piece.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(piece.charAt(i + 2), 16);
      if (c == '%') {
        int code = high << 4 | low;
        text.append(low < 0 || code > 0x7e ? ANYTHING_ELSE : String.valueOf((char) code));
        i += low < 0 ? 0 : 2;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** What one piece was found to list. Immutable. */
  private static final class Known {
    private final String piece;
    private final char separator;
    private final List<String> symbols;

    Known(String piece, char separator, List<String> symbols) {
      this.piece = piece;
      this.separator = separator;
      this.symbols = symbols;
    }

    boolean isOf(String text, int from, int to, char itsSeparator) {
      return separator == itsSeparator
          && piece.length() == to - from
          && text.regionMatches(from, piece, 0, piece.length());
    }
  }
}
