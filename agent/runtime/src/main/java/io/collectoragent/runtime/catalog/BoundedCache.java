package io.collectoragent.runtime.catalog;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Remembers what was worked out for a key, up to a number of keys; then it starts anew, for what is
 * in use comes back at once. A hit takes no lock; a race works the value out twice and keeps one.
 */
final class BoundedCache<K, V> {

  private final int capacity;
  private final ConcurrentMap<K, V> values = new ConcurrentHashMap<>();

  BoundedCache(int capacity) {
    this.capacity = capacity;
  }

  /** Not {@code computeIfAbsent}: that holds a lock while foreign code runs. */
  V get(K key, Function<K, V> make) {
    V known = values.get(key);
    if (known != null) {
      return known;
    }
    V made = make.apply(key);
    if (values.size() >= capacity) {
      values.clear();
    }
    V raced = values.putIfAbsent(key, made);
    return raced == null ? made : raced;
  }

  void clear() {
    values.clear();
  }
}
