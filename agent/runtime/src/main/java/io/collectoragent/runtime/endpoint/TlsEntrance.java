package io.collectoragent.runtime.endpoint;

import io.collectoragent.runtime.log.AgentLog;
import java.io.IOException;
import java.util.function.BiConsumer;
import javax.net.ssl.SSLSocketFactory;

/**
 * Shakes hands and reads the head, on threads that wait: TLS on plain sockets has no other way.
 * They are few, so whoever dawdles is cut while others wait.
 */
final class TlsEntrance implements Entrance {

  private static final int THREADS_AT_MOST = 8;

  private final SSLSocketFactory tls;
  private final BiConsumer<Connection, Request> next;
  private final Workers threads;

  TlsEntrance(
      String threadName, SSLSocketFactory tls, BiConsumer<Connection, Request> next, AgentLog log) {
    this.tls = tls;
    this.next = next;
    this.threads = new Workers(threadName, THREADS_AT_MOST, log);
  }

  @Override
  public boolean enter(Connection connection) {
    return threads.offer(() -> receive(connection));
  }

  @Override
  public boolean isCrowded() {
    return threads.someoneWaits();
  }

  @Override
  public void close() {
    threads.close();
  }

  private void receive(Connection connection) {
    try {
      connection.secure(tls);
      next.accept(connection, connection.receive(threads::someoneWaits));
    } catch (Refused refused) {
      connection.reply(null, refused.reply());
    } catch (IOException | RuntimeException left) {
      // Who speaks no TLS, or none that we speak, could not read an answer.
      connection.close();
    }
  }
}
