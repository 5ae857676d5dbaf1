package io.collectoragent.runtime.providers;

import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.RequestSymbols;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the symbols of a request in its path and its query. Thread-safe; never throws. */
final class SymbolReader implements RequestSymbols {

  private static final int SYMBOLS_AT_MOST = 50;

  private final SymbolParameters parameters;
  private final SymbolLists lists;
  private final int pathSegment;

  /**
   * @param pathSegment from 0; -1 where no segment of the path is a symbol
   */
  SymbolReader(SymbolParameters parameters, SymbolLists lists, int pathSegment) {
    this.parameters = parameters;
    this.lists = lists;
    this.pathSegment = pathSegment;
  }

  @Override
  public List<String> of(HttpTarget target) {
    List<String> found =
        pathSegment < 0 || target.path() == null
            ? Collections.<String>emptyList()
            : ofPath(target.path());
    return target.query() == null ? found : ofQuery(target.query(), found);
  }

  private List<String> ofPath(String path) {
    int from = 1;
    for (int i = 0; i < pathSegment; i++) {
      from = path.indexOf('/', from) + 1;
      if (from == 0) {
        return Collections.emptyList();
      }
    }
    int slash = path.indexOf('/', from);
    int to = slash < 0 ? path.length() : slash;
    return from > to ? Collections.<String>emptyList() : lists.of(path, from, to, ',');
  }

  private List<String> ofQuery(String query, List<String> ofPath) {
    List<String> found = ofPath;
    for (int from = 0; from < query.length(); ) {
      int next = query.indexOf('&', from);
      int to = next < 0 ? query.length() : next;
      int equals = query.indexOf('=', from);
      if (equals > from && equals < to) {
        char separator = parameters.separator(query, from, equals);
        if (separator != SymbolParameters.NONE) {
          found = both(found, lists.of(query, equals + 1, to, separator));
        }
      }
      from = to + 1;
    }
    return found;
  }

  private static List<String> both(List<String> some, List<String> more) {
    if (some.isEmpty() || more.isEmpty()) {
      return some.isEmpty() ? more : some;
    }
    Set<String> all = new LinkedHashSet<>(some);
    for (int i = 0; i < more.size() && all.size() < SYMBOLS_AT_MOST; i++) {
      all.add(more.get(i));
    }
    return Collections.unmodifiableList(new ArrayList<>(all));
  }
}
