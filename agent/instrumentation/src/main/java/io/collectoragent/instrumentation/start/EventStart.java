package io.collectoragent.instrumentation.start;

import io.collectoragent.runtime.config.AgentConfig;
import io.collectoragent.runtime.events.Event;
import io.collectoragent.runtime.events.EventHandler;
import io.collectoragent.runtime.events.EventJson;
import io.collectoragent.runtime.events.EventTexts;
import io.collectoragent.runtime.events.EventWriter;
import io.collectoragent.runtime.health.DaemonThreads;
import io.collectoragent.runtime.jsonlog.JsonLog;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.observation.ObservationHandler;
import java.util.function.Consumer;

/** What {@code log.events} adds; nothing is loaded for it where nobody asks. */
final class EventStart {

  private EventStart() {}

  /**
   * @param json null where the program's lines are texts, and then these are too
   */
  static ObservationHandler handler(AgentConfig config, JsonLog json, AgentLog log) {
    Consumer<Event> lines =
        json == null ? new EventTexts(log) : event -> json.write(new EventJson(event));
    return new EventHandler(
        config.slowQueryMillis(),
        config.slowCallMillis(),
        new EventWriter(
            new DaemonThreads("collector-agent-events"), lines, failure -> lost(failure, log)));
  }

  private static void lost(Throwable failure, AgentLog log) {
    log.warnOnce("log.events", "log.events: a line could not be written and is lost: " + failure);
  }
}
