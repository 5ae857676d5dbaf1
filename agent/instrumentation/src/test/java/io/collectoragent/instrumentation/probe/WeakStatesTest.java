package io.collectoragent.instrumentation.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeakStatesTest {

  private static final int KEYS = 100;

  private final WeakStates states = new WeakStates();

  @Test
  void remembersByIdentityAndNotByEquality() {
    List<String> key = new ArrayList<>(List.of("same"));
    List<String> equal = new ArrayList<>(List.of("same"));
    states.put(key, "state");
    assertThat(states.get(key)).isEqualTo("state");
    assertThat(states.get(equal)).isNull();
    key.add("so its hash changes");
    assertThat(states.get(key)).isEqualTo("state");
  }

  @Test
  void remembersTheLastOnly() {
    Object key = new Object();
    states.put(key, "first");
    states.put(key, "second");
    assertThat(states.get(key)).isEqualTo("second");
    assertThat(states.size()).isEqualTo(1);
  }

  @Test
  void forgetsWhatIsRemoved() {
    Object key = new Object();
    assertThat(states.remove(key)).isNull();
    states.put(key, "state");
    assertThat(states.remove(new Object())).isNull();
    assertThat(states.remove(key)).isEqualTo("state");
    assertThat(states.get(key)).isNull();
    assertThat(states.size()).isZero();
  }

  @Test
  void nothingIsKnownOfNull() {
    states.put(null, "state");
    assertThat(states.get(null)).isNull();
    assertThat(states.remove(null)).isNull();
    assertThat(states.size()).isZero();
  }

  @Test
  void neverAsksAKeyAnything() {
    Object key =
        new Object() {
          @Override
          public boolean equals(Object other) {
            throw new AssertionError();
          }

          @Override
          public int hashCode() {
            throw new AssertionError();
          }
        };
    states.put(key, "state");
    assertThat(states.get(key)).isEqualTo("state");
    assertThat(states.remove(key)).isEqualTo("state");
  }

  @Test
  void entriesGoWithTheirObjectsAndOnlyWithThem() throws InterruptedException {
    states.startExpunging();
    Object kept = new Object();
    states.put(kept, "kept");
    for (int i = 0; i < KEYS; i++) {
      states.put(new Object(), "state " + i);
    }
    Garbage.collectUntil(() -> states.size() == 1);
    assertThat(states.get(kept)).isEqualTo("kept");
  }

  @Test
  void whatIsKeptApartIsCleanedUpTogether() throws InterruptedException {
    WeakStates apart = states.apart();
    states.startExpunging();
    Object key = new Object();
    states.put(key, "state");
    assertThat(apart.get(key)).isNull();
    for (int i = 0; i < KEYS; i++) {
      apart.put(new Object(), "state " + i);
    }
    Garbage.collectUntil(() -> apart.size() == 0);
    assertThat(states.get(key)).isEqualTo("state");
  }
}
