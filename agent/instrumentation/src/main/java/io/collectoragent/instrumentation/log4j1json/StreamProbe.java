package io.collectoragent.instrumentation.log4j1json;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;

/** Remembers the stream that an appender has a writer made for. */
final class StreamProbe extends Probe {

  private final WeakStates streams;

  StreamProbe(ProbeContext context) {
    this.streams = context.states();
  }

  @Override
  public Object enter(Object appender, Object stream, Object detail) {
    streams.put(appender, stream);
    return null;
  }
}
