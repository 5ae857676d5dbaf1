package io.collectoragent.runtime.health;

import io.collectoragent.runtime.connections.PoolRoom;
import io.collectoragent.runtime.observation.DbServer;

/**
 * Where the collector itself gets its connections to one database. Does not keep that alive.
 * Thread-safe.
 */
public interface DatabaseSource {

  DbServer server();

  /** Whether it is not there any more. Called on the application's threads: answers at once. */
  boolean isGone();

  /** What a pool has, without waiting for anything. Never null. */
  PoolRoom room();

  /**
   * May take as long as it likes.
   *
   * @return null where it lends what the collector has in use, which is not to be touched
   * @throws Exception what the collector would have got
   */
  AskedConnection open() throws Exception;
}
