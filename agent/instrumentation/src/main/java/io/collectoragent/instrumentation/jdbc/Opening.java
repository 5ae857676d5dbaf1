package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.runtime.catalog.KnownDatabase;

/** One attempt to get a connection, on its way. Confined to its thread. */
final class Opening {

  final Opening outer;
  final String url;
  final long startNanos;
  final int mutedBefore;

  /** Whether the agent itself asks for it: then there is nothing to tell of it. */
  final boolean byAgent;

  /** Where what was opened within leads to: the innermost URL tells the truth. */
  KnownDatabase database;

  /** The outermost connection that was opened within and will tell of its end. */
  Object connection;

  /** Whether a pool that tells its own figures lent it. */
  boolean pooled;

  /**
   * @param url null where none was given
   */
  Opening(Opening outer, String url, long startNanos, int mutedBefore, boolean byAgent) {
    this.outer = outer;
    this.url = url;
    this.startNanos = startNanos;
    this.mutedBefore = mutedBefore;
    this.byAgent = byAgent;
  }

  boolean isOutermost() {
    return outer == null;
  }
}
