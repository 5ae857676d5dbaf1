package io.collectoragent.runtime.tracing;

import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.redaction.SafeMessage;
import io.collectoragent.runtime.redaction.SafeStackTrace;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.trace.data.EventData;
import java.util.Collections;
import java.util.List;

/**
 * Exceptions as span events, without what their messages could give away.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/exceptions/exceptions-spans/">Semantic
 *     conventions for exceptions on spans</a>
 */
final class ExceptionEvents {

  private ExceptionEvents() {}

  static List<EventData> of(Observation observation) {
    Throwable thrown = observation.thrown();
    if (thrown == null) {
      return Collections.emptyList();
    }
    AttributesBuilder attributes =
        Attributes.builder()
            .put("exception.type", thrown.getClass().getName())
            .put("exception.stacktrace", SafeStackTrace.of(thrown));
    String message = SafeMessage.of(thrown);
    if (message != null) {
      attributes.put("exception.message", message);
    }
    return Collections.singletonList(
        EventData.create(observation.endEpochNanos(), "exception", attributes.build()));
  }
}
