package io.collectoragent.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {

  private final List<Integer> made = new ArrayList<>();
  private final BoundedCache<Integer, String> cache = new BoundedCache<>(3);

  @Test
  void worksOutAValueOnce() {
    String one = get(1);
    assertThat(get(1)).isSameAs(one);
    assertThat(made).containsExactly(1);
  }

  @Test
  void startsAnewBeyondItsCapacity() {
    for (int key = 1; key <= 4; key++) {
      get(key);
    }
    get(4);
    assertThat(made).containsExactly(1, 2, 3, 4);
    get(1);
    assertThat(made).containsExactly(1, 2, 3, 4, 1);
  }

  @Test
  void keepsUpToItsCapacity() {
    for (int round = 0; round < 3; round++) {
      for (int key = 1; key <= 3; key++) {
        get(key);
      }
    }
    assertThat(made).containsExactly(1, 2, 3);
  }

  @Test
  void whereTwoWorkOutTheSameTheFirstIsKept() {
    String outer = cache.get(1, key -> cache.get(1, same -> "first") + " is not this");
    assertThat(outer).isEqualTo("first");
    assertThat(get(1)).isEqualTo("first");
  }

  private String get(int key) {
    return cache.get(
        key,
        missing -> {
          made.add(missing);
          return "value of " + missing;
        });
  }
}
