package io.collectoragent.runtime.health;

import io.collectoragent.runtime.endpoint.Page;
import io.collectoragent.runtime.endpoint.Reply;
import io.collectoragent.runtime.endpoint.Request;
import io.collectoragent.runtime.time.Clock;
import java.io.IOException;

/**
 * {@code /live}: 200 while the JVM answers, whatever it depends on: restarting a collector repairs
 * no database. Thread-safe.
 */
public final class LivePage implements Page {

  private final Clock clock;

  public LivePage(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Reply reply(Request request) throws IOException {
    return new StatusJson().reply(200, "live", clock.epochMillis(), out -> {});
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
