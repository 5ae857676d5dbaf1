package io.collectoragent.runtime.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.DbServer;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConnectionFiguresTest {

  private static final DbServer PRICES = new DbServer("mariadb", "prices", "db1", 3306);

  private final ConnectionFigures figures = new ConnectionFigures();

  @Test
  void nothingIsToldBeforeAConnection() {
    assertThat(figures.read()).isEmpty();
  }

  @Test
  void whatIsOpenIsActiveUntilItIsRemoved() {
    Object[] connections = {new Object(), new Object()};
    ConnectionHolder first = figures.opened(connections[0], PRICES);
    figures.opened(connections[1], PRICES);
    assertThat(only().active()).isEqualTo(2);
    assertThat(only().max()).isEqualTo(ConnectionHolder.UNKNOWN);

    figures.remove(first);
    figures.remove(first);
    assertThat(only().active()).isEqualTo(1);
    assertThat(connections).doesNotContainNull();
  }

  @Test
  void removingWhatNeverWasOpenedDoesNothing() {
    figures.remove(null);
    assertThat(figures.read()).isEmpty();
  }

  @Test
  void aDatabaseWhoseConnectionsAreClosedIsToldWithNone() {
    Object connection = new Object();
    figures.remove(figures.opened(connection, PRICES));
    assertThat(only().active()).isZero();
    assertThat(only().system()).isEqualTo("mariadb");
    assertThat(only().database()).isEqualTo("prices");
  }

  @Test
  void hostsOfOneDatabaseAreSummedUpAndSystemsAreNot() {
    List<Object> connections = new ArrayList<>();
    open(connections, PRICES);
    open(connections, new DbServer("mariadb", "prices", "db2", 3307));
    open(connections, new DbServer("mysql", "prices", "db1", 3306));
    assertThat(figures.read())
        .extracting(figure -> figure.system() + " " + figure.active())
        .containsExactlyInAnyOrder("mariadb 2", "mysql 1");
  }

  @Test
  void poolsAndConnectionsOfADatabaseAreSummedUp() {
    Object connection = new Object();
    figures.opened(connection, PRICES);
    figures.add(new Pool(3, 10));
    figures.add(new Pool(0, 5));
    assertThat(only().active()).isEqualTo(4);
    assertThat(only().max()).isEqualTo(15);
    assertThat(connection).isNotNull();
  }

  @Test
  void aPoolThatCannotTellAddsNothing() {
    figures.add(new Pool(ConnectionHolder.UNKNOWN, ConnectionHolder.UNKNOWN));
    assertThat(only().active()).isZero();
    assertThat(only().max()).isEqualTo(ConnectionHolder.UNKNOWN);
    figures.add(new Pool(2, 0));
    assertThat(only().active()).isEqualTo(2);
    assertThat(only().max()).isZero();
  }

  @Test
  void aPoolThatIsGoneIsForgotten() {
    Pool pool = new Pool(3, 10);
    figures.add(pool);
    pool.gone = true;
    assertThat(only().active()).isZero();
    pool.gone = false;
    assertThat(only().active()).as("it does not come back").isZero();
  }

  @Test
  void aConnectionThatLeakedGoesWithTheGarbage() throws InterruptedException {
    Object connection = new Object();
    figures.opened(connection, PRICES);
    WeakReference<Object> leaked = new WeakReference<>(connection);
    assertThat(connection).isNotNull();
    connection = null;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (leaked.get() != null && System.nanoTime() < deadline) {
      System.gc();
    }
    assertThat(leaked.get()).isNull();
    assertThat(only().active()).isZero();
  }

  @Test
  void databasesWithoutEndAreNotAllRemembered() {
    for (int i = 0; i < 1_000; i++) {
      Object connection = new Object();
      figures.remove(figures.opened(connection, new DbServer("h2database", "d" + i, null, -1)));
    }
    assertThat(figures.read()).hasSize(200);
    List<Object> connections = new ArrayList<>();
    open(connections, PRICES);
    assertThat(figures.read()).as("what is open is told all the same").hasSize(201);
  }

  @Test
  void manyThreadsLeaveNothingBehind() throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread thread = new Thread(() -> openAndClose(start));
      thread.start();
      threads.add(thread);
    }
    start.countDown();
    for (int i = 0; i < 100; i++) {
      figures.read().forEach(figure -> assertThat(figure.active()).isBetween(0, 4));
    }
    for (Thread thread : threads) {
      thread.join(TimeUnit.SECONDS.toMillis(20));
      assertThat(thread.isAlive()).isFalse();
    }
    assertThat(only().active()).isZero();
  }

  private void openAndClose(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException ended) {
      return;
    }
    for (int i = 0; i < 5_000; i++) {
      figures.remove(figures.opened(this, PRICES));
    }
  }

  private void open(List<Object> connections, DbServer server) {
    Object connection = new Object();
    connections.add(connection);
    figures.opened(connection, server);
  }

  @Test
  void tellsWhatThePoolsOfADatabaseHaveToLend() {
    Object connection = new Object();
    figures.opened(connection, PRICES);
    figures.add(new Pool(ConnectionHolder.UNKNOWN, 5));
    assertThat(figures.room(PRICES)).isEqualTo(PoolRoom.UNKNOWN);
    figures.add(new Pool(0, 5).withIdle(0));
    assertThat(figures.room(PRICES)).isEqualTo(PoolRoom.EMPTY);
    figures.add(new Pool(2, 5).withIdle(0));
    assertThat(figures.room(PRICES)).isEqualTo(PoolRoom.LENT);
    figures.add(new Pool(2, 5).withIdle(1));
    assertThat(figures.room(PRICES)).isEqualTo(PoolRoom.IDLE);
    DbServer other = new DbServer("mariadb", "prices", "db2", 3306);
    assertThat(figures.room(other)).isEqualTo(PoolRoom.UNKNOWN);
    assertThat(connection).isNotNull();
  }

  private ConnectionFigure only() {
    Collection<ConnectionFigure> all = figures.read();
    assertThat(all).hasSize(1);
    return all.iterator().next();
  }

  private static final class Pool implements ConnectionHolder {
    private final int active;
    private final int max;
    private boolean gone;
    private int idle = UNKNOWN;

    Pool(int active, int max) {
      this.active = active;
      this.max = max;
    }

    @Override
    public DbServer server() {
      return PRICES;
    }

    @Override
    public int active() {
      return active;
    }

    Pool withIdle(int connections) {
      idle = connections;
      return this;
    }

    @Override
    public int idle() {
      return idle;
    }

    @Override
    public int max() {
      return max;
    }

    @Override
    public boolean isGone() {
      return gone;
    }
  }
}
