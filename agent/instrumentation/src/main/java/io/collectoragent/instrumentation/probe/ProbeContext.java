package io.collectoragent.instrumentation.probe;

import io.collectoragent.runtime.catalog.Collectors;
import io.collectoragent.runtime.catalog.Databases;
import io.collectoragent.runtime.catalog.Endpoints;
import io.collectoragent.runtime.connections.ConnectionFigures;
import io.collectoragent.runtime.health.DatabaseChecks;
import io.collectoragent.runtime.jsonlog.JsonLog;
import io.collectoragent.runtime.logging.LogContext;
import io.collectoragent.runtime.logging.LoggedErrors;
import io.collectoragent.runtime.observation.LogEvents;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.tracing.Propagation;

/** What a probe may use. Immutable; all of it is thread-safe. */
public final class ProbeContext {

  private final Observer observer;
  private final LogContext logContext;
  private final LoggedErrors loggedErrors;
  private final WeakStates states;
  private final Propagation propagation;
  private final ConnectionFigures connections;
  private final DatabaseChecks databaseChecks;
  private final Endpoints endpoints;
  private final Databases databases;
  private final JsonLog jsonLog;
  private final Collectors collectors = new Collectors();

  /**
   * @param propagation how outbound requests carry the trace
   * @param jsonLog null unless it is asked for
   */
  public ProbeContext(
      Observer observer,
      LogContext logContext,
      LogEvents logEvents,
      WeakStates states,
      ConnectionFigures connections,
      DatabaseChecks databaseChecks,
      Propagation propagation,
      Endpoints endpoints,
      Databases databases,
      JsonLog jsonLog) {
    this.observer = observer;
    this.logContext = logContext;
    this.loggedErrors = new LoggedErrors(logEvents);
    this.states = states;
    this.connections = connections;
    this.databaseChecks = databaseChecks;
    this.propagation = propagation;
    this.endpoints = endpoints;
    this.databases = databases;
    this.jsonLog = jsonLog;
  }

  public Observer observer() {
    return observer;
  }

  public LogContext logContext() {
    return logContext;
  }

  public LoggedErrors loggedErrors() {
    return loggedErrors;
  }

  /** What is known of the library's own objects. */
  public WeakStates states() {
    return states;
  }

  /** Who holds connections to databases. */
  public ConnectionFigures connections() {
    return connections;
  }

  /** What asks databases whether they answer. */
  public DatabaseChecks databaseChecks() {
    return databaseChecks;
  }

  /** By which headers outbound requests carry the trace. */
  public Propagation propagation() {
    return propagation;
  }

  /** What the addresses of requests are called. */
  public Endpoints endpoints() {
    return endpoints;
  }

  public Databases databases() {
    return databases;
  }

  public Collectors collectors() {
    return collectors;
  }

  /** What the application logs, as lines of JSON; null where nobody asks for that. */
  public JsonLog jsonLog() {
    return jsonLog;
  }
}
