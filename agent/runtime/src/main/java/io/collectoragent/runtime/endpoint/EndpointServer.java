package io.collectoragent.runtime.endpoint;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.time.Clock;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Serves the agent's pages over HTTP. Thread-safe. Nothing here throws at its owner: where it
 * cannot listen it warns once and stays off.
 *
 * <p>Its own responder, because the JDK's is missing from jlink images and, on Java 8, starts
 * {@code java.util.logging} (fabric8io/fabric8-maven-plugin#1173). Two threads read requests and
 * answer what can be answered at once, two more do the rest, so that scrapes that hang never delay
 * a probe.
 */
public final class EndpointServer {

  private static final String THREADS = "collector-agent-endpoint-";
  private static final int THREADS_OF_EACH_KIND = 2;

  private final Listener listener;
  private final Pages pages;
  private final Clock clock;
  private final AgentLog log;
  private final Workers readers;
  private final Workers scrapes;
  private volatile ServerSocket server;
  private volatile Acceptor acceptor;

  /**
   * @param port 0 for any free one; one in use stands for the next free one of the nine after it
   * @param pages by path, each with its leading slash
   */
  public EndpointServer(String host, int port, Map<String, Page> pages, AgentLog log) {
    this(host, port, pages, log, Clock.SYSTEM);
  }

  EndpointServer(String host, int port, Map<String, Page> pages, AgentLog log, Clock clock) {
    this.listener = new Listener(host, port, log);
    this.pages = new Pages(pages, log);
    this.clock = clock;
    this.log = log;
    this.readers = new Workers(THREADS + "reader", THREADS_OF_EACH_KIND, log);
    this.scrapes = new Workers(THREADS + "page", THREADS_OF_EACH_KIND, log);
  }

  /** Listens and starts its first thread. For one call. */
  public synchronized void start() {
    server = listener.open();
    if (server != null) {
      acceptor = new Acceptor(server, this::accept, clock, log);
      Thread thread = new Thread(acceptor, THREADS + "acceptor");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** The port it listens on; -1 while it does not. */
  public int port() {
    ServerSocket current = server;
    return current == null || current.isClosed() ? -1 : current.getLocalPort();
  }

  /** How many times a page has thrown. */
  public long failures() {
    return pages.failures();
  }

  /** Stops listening and cuts the clients that are there. */
  public synchronized void close() {
    if (acceptor != null) {
      acceptor.close();
    }
    readers.close();
    scrapes.close();
  }

  private void accept(Connection connection) {
    if (!readers.offer(() -> read(connection))) {
      connection.reply(null, busy());
    }
  }

  private void read(Connection connection) {
    try {
      Request request = connection.receive(readers::someoneWaits);
      if (pages.answerAtOnce(request)) {
        connection.reply(request, pages.reply(request));
      } else if (!scrapes.offer(() -> connection.reply(request, pages.reply(request)))) {
        connection.reply(request, busy());
      }
    } catch (Refused refused) {
      connection.reply(null, refused.reply());
    } catch (IOException left) {
      connection.close();
    }
  }

  private static Reply busy() {
    return Reply.text(503, "too many requests at once");
  }
}
