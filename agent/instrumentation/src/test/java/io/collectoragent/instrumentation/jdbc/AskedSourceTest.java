package io.collectoragent.instrumentation.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.instrumentation.probe.Garbage;
import io.collectoragent.runtime.connections.ConnectionFigures;
import io.collectoragent.runtime.connections.PoolRoom;
import io.collectoragent.runtime.health.AskedConnection;
import io.collectoragent.runtime.observation.DbServer;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskedSourceTest {

  private static final DbServer PRICES = new DbServer("mariadb", "prices", "db1", 3306);

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private final List<String> asked = new ArrayList<>();
  private final Object lent = new Object();
  private boolean commitsItself = true;

  /** What DBCP tells of itself. */
  public interface LikeDbcp extends DataSource {
    int getNumIdle();

    int getNumActive();

    boolean isClosed();
  }

  /** What Tomcat's pool tells of itself. */
  public interface LikeTomcat extends DataSource {
    int getIdle();

    int getActive();
  }

  @AfterEach
  void putBack() {
    Thread.currentThread().setContextClassLoader(before);
  }

  @Test
  void asksTheDatabaseOnAConnectionOfItsOwnAndGivesItBack() throws Exception {
    try (AskedConnection connection = of(source(DataSource.class, false)).open()) {
      assertThat(connection.isValid(1)).isTrue();
    }
    assertThat(asked).containsExactly("getConnection", "isValid", "getAutoCommit", "close");
  }

  @Test
  void leavesNoTransactionBehind() throws Exception {
    commitsItself = false;
    try (AskedConnection connection = of(source(DataSource.class, false)).open()) {
      assertThat(connection.isValid(1)).isTrue();
    }
    assertThat(asked)
        .containsExactly("getConnection", "isValid", "getAutoCommit", "rollback", "close");
  }

  @Test
  void touchesNothingThatIsLentToEverybody() throws Exception {
    DataSource source = source(DataSource.class, false);
    Connection shared = source.getConnection();
    DataSource sharing = proxy(DataSource.class, name -> shared);
    AskedSource asks = new AskedSource(sharing, shared, PRICES, new ConnectionFigures());
    assertThat(asks.open()).isNull();
    assertThat(asks.open()).isNull();
    assertThat(asked).containsExactly("getConnection", "getConnection");
    assertThat(asks.isGone()).isFalse();
  }

  @Test
  void aPoolThatWasClosedIsGone() throws Exception {
    AskedSource asks = of(source(LikeDbcp.class, true));
    assertThat(asks.isGone()).isFalse();
    assertThat(asks.open()).isNull();
    assertThat(asks.isGone()).isTrue();
    assertThat(asked).doesNotContain("getConnection");
  }

  @Test
  void keepsNothingAlive() throws Exception {
    AskedSource asks = of(source(DataSource.class, false));
    Garbage.collectUntil(asks::isGone);
    assertThat(asks.open()).isNull();
    assertThat(asks.room()).isEqualTo(PoolRoom.UNKNOWN);
  }

  @Test
  void readsWhatPoolsTellOfThemselves() {
    DataSource dbcp = source(LikeDbcp.class, 0);
    DataSource tomcat = source(LikeTomcat.class, 3);
    DataSource plain = source(DataSource.class, 0);
    assertThat(of(dbcp).room()).isEqualTo(PoolRoom.EMPTY);
    assertThat(of(tomcat).room()).isEqualTo(PoolRoom.IDLE);
    assertThat(of(plain).room()).isEqualTo(PoolRoom.UNKNOWN);
  }

  private AskedSource of(DataSource source) {
    return new AskedSource(source, lent, PRICES, new ConnectionFigures());
  }

  /** One that answers everything that is no connection with the same. */
  private <T extends DataSource> T source(Class<T> type, Object told) {
    return proxy(
        type, name -> name.equals("getConnection") ? proxy(Connection.class, this::told) : told);
  }

  private Object told(String method) {
    if (method.equals("getAutoCommit")) {
      return commitsItself;
    }
    return method.equals("isValid") ? Boolean.TRUE : null;
  }

  private <T> T proxy(Class<T> type, Function<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              asked.add(method.getName());
              return answers.apply(method.getName());
            }));
  }
}
