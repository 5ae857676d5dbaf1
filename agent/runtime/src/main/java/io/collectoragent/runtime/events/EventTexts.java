package io.collectoragent.runtime.events;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.observation.TraceIds;
import java.util.function.Consumer;

/** Events as the agent's other lines, but none of its own warnings. */
public final class EventTexts implements Consumer<Event> {

  private final AgentLog log;

  public EventTexts(AgentLog log) {
    this.log = log;
  }

  @Override
  public void accept(Event event) {
    log.event(event.message() + ", trace " + TraceIds.traceId(event.observation()));
  }
}
