package io.collectoragent.runtime.connections;

import io.collectoragent.runtime.observation.DbServer;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows what holds connections, weakly, and sums it up when it is asked. A database whose
 * connections are all closed again is told with none. Thread-safe; nothing is counted on a call.
 */
public final class ConnectionFigures {

  /** More than a collector has; URLs without end must not fill the heap. */
  private static final int DATABASES_AT_MOST = 200;

  /** Those that were dropped unclosed are forgotten when somebody reads, which nobody may do. */
  private static final int HOLDERS_AT_MOST = 10_000;

  private final Set<ConnectionHolder> holders = ConcurrentHashMap.newKeySet();
  private final Set<DbServer> seen = ConcurrentHashMap.newKeySet();
  private final ReferenceQueue<Object> dead = new ReferenceQueue<>();

  /**
   * A connection is open from now on.
   *
   * @return what {@link #remove} is given when it is closed
   */
  public ConnectionHolder opened(Object connection, DbServer server) {
    ConnectionHolder opened = new OpenConnection(connection, dead, server);
    add(opened);
    return opened;
  }

  public void add(ConnectionHolder holder) {
    if (holders.size() < HOLDERS_AT_MOST) {
      holders.add(holder);
    }
    see(holder.server());
  }

  /** Null does nothing. */
  public void remove(ConnectionHolder holder) {
    if (holder != null) {
      holders.remove(holder);
    }
  }

  /** One figure for each system and database, whatever the hosts. */
  public Collection<ConnectionFigure> read() {
    forgetDead();
    Map<String, ConnectionFigure> figures = new LinkedHashMap<>();
    for (DbServer server : seen) {
      figure(figures, server);
    }
    for (ConnectionHolder holder : holders) {
      if (holder.isGone()) {
        holders.remove(holder);
      } else {
        see(holder.server());
        figure(figures, holder.server()).add(holder);
      }
    }
    return figures.values();
  }

  /** What the pools of that very database have together. Never null. */
  public PoolRoom room(DbServer server) {
    int idle = ConnectionHolder.UNKNOWN;
    int active = ConnectionHolder.UNKNOWN;
    for (ConnectionHolder holder : holders) {
      int itsIdle = holder.server() == server ? holder.idle() : ConnectionHolder.UNKNOWN;
      if (itsIdle >= 0) {
        idle = Math.max(0, idle) + itsIdle;
        active = Math.max(0, active) + Math.max(0, holder.active());
      }
    }
    return PoolRoom.of(idle, active);
  }

  private void see(DbServer server) {
    if (seen.size() < DATABASES_AT_MOST) {
      seen.add(server);
    }
  }

  /**
   * Never on the application's threads: the queue has a lock, on which virtual threads were seen to
   * stall (opentelemetry-java-instrumentation#10747).
   */
  private void forgetDead() {
    for (Reference<?> gone = dead.poll(); gone != null; gone = dead.poll()) {
      holders.remove(gone);
    }
  }

  private static ConnectionFigure figure(Map<String, ConnectionFigure> figures, DbServer server) {
    return figures.computeIfAbsent(
        server.system() + '|' + server.database(),
        key -> new ConnectionFigure(server.system(), server.database()));
  }
}
