package io.collectoragent.runtime.health;

import io.collectoragent.runtime.endpoint.Page;
import io.collectoragent.runtime.endpoint.Reply;
import io.collectoragent.runtime.endpoint.Request;
import io.collectoragent.runtime.time.Clock;
import java.io.IOException;

/** {@code /ready}: 200 while no database that the collector uses is down, else 503. Thread-safe. */
public final class ReadyPage implements Page {

  private final HealthHandler handler;
  private final DatabaseChecks checks;
  private final Clock clock;

  public ReadyPage(HealthHandler handler, DatabaseChecks checks, Clock clock) {
    this.handler = handler;
    this.checks = checks;
    this.clock = clock;
  }

  @Override
  public Reply reply(Request request) throws IOException {
    checks.look();
    boolean ready = handler.report().isReady();
    String status = ready ? "ready" : "not_ready";
    return new StatusJson().reply(ready ? 200 : 503, status, clock.epochMillis(), out -> {});
  }

  @Override
  public boolean answersAtOnce() {
    return true;
  }

  @Override
  public boolean isPublic() {
    return true;
  }
}
