package io.collectoragent.instrumentation.probe;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Remembers something of a library's object for as long as that object lives, by identity.
 *
 * <p>Thread-safe. Entries of dead objects are removed by a thread of its own: a virtual thread that
 * cleans up on the way can hang (opentelemetry-java-instrumentation#10747).
 */
public final class WeakStates {

  private final ConcurrentMap<Object, Object> states = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> dead;
  private final List<WeakStates> apart = new CopyOnWriteArrayList<>();

  public WeakStates() {
    this(new ReferenceQueue<>());
  }

  private WeakStates(ReferenceQueue<Object> dead) {
    this.dead = dead;
  }

  /**
   * States of their own that are cleaned up together with these: where it has to be told quickly,
   * and most of the time, that there are none.
   */
  public WeakStates apart() {
    WeakStates other = new WeakStates(dead);
    apart.add(other);
    return other;
  }

  /** Null where nothing is remembered. */
  public Object get(Object key) {
    return key == null || states.isEmpty() ? null : states.get(new Lookup(key));
  }

  /** Does nothing for null, which never dies. */
  public void put(Object key, Object state) {
    if (key != null) {
      states.put(new Key(key, dead), state);
    }
  }

  /** Forgets and returns it; null where nothing was remembered. */
  public Object remove(Object key) {
    return key == null || states.isEmpty() ? null : states.remove(new Lookup(key));
  }

  int size() {
    return states.size();
  }

  /** Starts the daemon thread that removes the entries of dead objects. */
  public void startExpunging() {
    Thread expunger = new Thread(this::expunge, "collector-agent-expunger");
    expunger.setDaemon(true);
    expunger.start();
  }

  private void expunge() {
    try {
      while (true) {
        Reference<?> reference = dead.remove();
        states.remove(reference);
        for (WeakStates other : apart) {
          other.states.remove(reference);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stands for an object in the map without keeping it alive. */
  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object referent, ReferenceQueue<Object> queue) {
      super(referent, queue);
      this.hash = System.identityHashCode(referent);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      Object mine = get();
      return mine != null
          && (other instanceof Key
              ? ((Key) other).get() == mine
              : other instanceof Lookup && ((Lookup) other).object == mine);
    }
  }

  /** Finds a {@link Key}; lives for one call. */
  private static final class Lookup {
    private final Object object;

    Lookup(Object object) {
      this.object = object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key && ((Key) other).get() == object;
    }
  }
}
