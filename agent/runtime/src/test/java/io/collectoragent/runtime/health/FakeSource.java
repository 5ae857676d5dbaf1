package io.collectoragent.runtime.health;

import io.collectoragent.runtime.connections.PoolRoom;
import io.collectoragent.runtime.observation.DbServer;

/** A data source that does what a test says. */
final class FakeSource implements DatabaseSource {

  /** What happens meanwhile. */
  interface Event {
    void happen() throws Exception;
  }

  private final DbServer server;
  PoolRoom room = PoolRoom.IDLE;
  boolean gone;
  boolean lendsNothing;
  boolean valid = true;
  Event opening = () -> {};
  Event validating = () -> {};
  int opened;
  int closed;

  FakeSource(DbServer server) {
    this.server = server;
  }

  @Override
  public DbServer server() {
    return server;
  }

  @Override
  public boolean isGone() {
    return gone;
  }

  @Override
  public PoolRoom room() {
    return room;
  }

  @Override
  public AskedConnection open() throws Exception {
    opening.happen();
    if (lendsNothing) {
      return null;
    }
    opened++;
    return new AskedConnection() {
      @Override
      public boolean isValid(int seconds) throws Exception {
        validating.happen();
        return valid;
      }

      @Override
      public void close() {
        closed++;
      }
    };
  }
}
