package io.collectoragent.runtime.events;

import io.collectoragent.runtime.jsonlog.LoggedEvent;
import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.TraceIds;
import io.collectoragent.runtime.redaction.SafeStackTrace;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An event as a line of JSON tells it, so that the index of the program's lines has it. */
public final class EventJson implements LoggedEvent {

  private final Event event;
  private final Observation observation;

  public EventJson(Event event) {
    this.event = event;
    this.observation = event.observation();
  }

  @Override
  public long epochMillis() {
    return TimeUnit.NANOSECONDS.toMillis(observation.endEpochNanos());
  }

  @Override
  public String level() {
    return observation instanceof CollectionRun ? "ERROR" : "WARN";
  }

  @Override
  public String logger() {
    return "collector-agent";
  }

  /** It is about the program, and no method of it. */
  @Override
  public String function() {
    return null;
  }

  @Override
  public String message() {
    return event.message();
  }

  @Override
  public Map<?, ?> context() {
    Map<String, Object> context = event.context();
    context.put("trace_id", TraceIds.traceId(observation));
    context.put("span_id", TraceIds.spanId(observation));
    CollectionRun run = observation.run();
    if (run != null) {
      context.put("correlation_id", run.correlationId());
    }
    return context;
  }

  @Override
  public Map<String, Object> pairs() {
    return Collections.emptyMap();
  }

  @Override
  public String exception() {
    return event.exception();
  }

  @Override
  public String stackTrace() {
    return observation.thrown() == null ? null : SafeStackTrace.of(observation.thrown());
  }
}
