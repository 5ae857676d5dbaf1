package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.runtime.catalog.KnownDatabase;
import io.collectoragent.runtime.connections.ConnectionHolder;

/** What is known of one connection object. Thread-safe. */
final class ConnectionState {

  /** Null where nobody has told yet. */
  volatile KnownDatabase database;

  /** Null where it does not count as open: it is closed, a pool's, or within another one. */
  volatile ConnectionHolder open;

  ConnectionState(KnownDatabase database) {
    this.database = database;
  }
}
