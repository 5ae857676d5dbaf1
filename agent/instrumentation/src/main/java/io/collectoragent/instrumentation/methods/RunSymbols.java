package io.collectoragent.instrumentation.methods;

import io.collectoragent.runtime.business.LabelValue;
import io.collectoragent.runtime.methods.CallPath;
import io.collectoragent.runtime.redaction.SymbolGuard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Reads the symbols that a run is for: one, or those of a list or array. Thread-safe. */
final class RunSymbols {

  private static final int AT_MOST = 1000;

  private final CallPath path;
  private final PathReader reader;

  /**
   * @param path null where nothing tells them
   */
  RunSymbols(CallPath path, PathReader reader) {
    this.path = path;
    this.reader = reader;
  }

  List<String> of(Object self, Object[] arguments) {
    Object found = path == null ? null : reader.read(path, self, arguments, null, 0);
    if (found == null) {
      return Collections.emptyList();
    }
    List<String> symbols = new ArrayList<>(1);
    for (Object one : each(found)) {
      String symbol = LabelValue.of(one);
      boolean known = one != null && !symbol.equals(LabelValue.OTHER);
      if (known && SymbolGuard.isSymbol(symbol, 0, symbol.length()) && symbols.size() < AT_MOST) {
        symbols.add(symbol);
      }
    }
    return symbols;
  }

  /** Of the JDK's collections only: to walk through others may do anything. */
  private static Iterable<?> each(Object found) {
    if (found instanceof Object[]) {
      return Arrays.asList((Object[]) found);
    }
    return found instanceof Collection && found.getClass().getName().startsWith("java.")
        ? (Collection<?>) found
        : Collections.singletonList(found);
  }
}
