package io.collectoragent.runtime.endpoint;

import io.collectoragent.runtime.access.Access;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.time.Clock;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Serves the agent's pages over HTTP, or HTTPS. Thread-safe. Nothing here throws at its owner:
 * where it cannot listen it warns once and stays off.
 *
 * <p>Its own responder, because the JDK's is missing from jlink images and, on Java 8, starts
 * {@code java.util.logging} (fabric8io/fabric8-maven-plugin#1173). What can be answered at once is
 * answered where it was read; two threads do the rest, so that scrapes that hang never delay a
 * probe. A third thinks about credentials that are not known, so that whoever guesses delays nobody
 * who is known.
 */
public final class EndpointServer {

  private static final String THREADS = "collector-agent-endpoint-";
  private static final int SCRAPES_AT_ONCE = 2;
  private static final String SHUT =
      "not shown, for a setting that may protect this page is wrong; the process's stderr says which";

  private final Listener listener;
  private final Pages pages;
  private final Access access;
  private final Clock clock;
  private final AgentLog log;
  private final Workers scrapes;
  private final Workers checks;
  private volatile ServerSocket server;
  private volatile Acceptor acceptor;
  private Entrance entrance;

  /**
   * @param port 0 for any free one; one in use stands for the next free one of the nine after it
   * @param pages by path, each with its leading slash
   */
  public EndpointServer(
      String host, int port, Map<String, Page> pages, Access access, AgentLog log) {
    this(host, port, pages, access, log, Clock.SYSTEM);
  }

  EndpointServer(
      String host, int port, Map<String, Page> pages, Access access, AgentLog log, Clock clock) {
    this.listener = new Listener(host, port, log);
    this.pages = new Pages(pages, log);
    this.access = access;
    this.clock = clock;
    this.log = log;
    this.scrapes = new Workers(THREADS + "page", SCRAPES_AT_ONCE, log);
    this.checks = new Workers(THREADS + "check", 1, log);
  }

  /** Listens and starts its first threads. For one call. */
  public synchronized void start() {
    server = listener.open();
    if (server != null) {
      entrance = entrance();
      acceptor = new Acceptor(server, this::accept, this::isOverdue, clock, log);
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
      entrance.close();
    }
    scrapes.close();
    checks.close();
  }

  private Entrance entrance() {
    String name = THREADS + "reader";
    if (access.tls() != null) {
      return new TlsEntrance(name, access.tls(), this::answer, log);
    }
    Lobby lobby = new Lobby(name, this::answer, log);
    lobby.start();
    return lobby;
  }

  private void accept(Connection connection) {
    if (!entrance.enter(connection)) {
      connection.close();
    }
  }

  private boolean isOverdue(Connection connection) {
    return connection.isOverdue(entrance.isCrowded(), scrapes.someoneWaits());
  }

  private void answer(Connection connection, Request request) {
    if (pages.arePublic(request) || access.admitsAtOnce(request.header("Authorization"))) {
      serve(connection, request);
    } else if (access.isShut()) {
      connection.reply(request, Reply.text(503, SHUT));
    } else {
      offer(checks, connection, request, () -> check(connection, request));
    }
  }

  private void check(Connection connection, Request request) {
    if (access.admits(request.header("Authorization"))) {
      serve(connection, request);
    } else {
      Reply refused = Reply.text(401, "this page asks for credentials");
      connection.reply(request, refused.with("WWW-Authenticate", access.challenge()));
    }
  }

  private void serve(Connection connection, Request request) {
    if (pages.answerAtOnce(request)) {
      connection.reply(request, pages.reply(request));
    } else {
      offer(scrapes, connection, request, () -> connection.reply(request, pages.reply(request)));
    }
  }

  private static void offer(
      Workers workers, Connection connection, Request request, Runnable task) {
    if (!workers.offer(task)) {
      connection.reply(request, Reply.text(503, "too many requests at once"));
    }
  }
}
