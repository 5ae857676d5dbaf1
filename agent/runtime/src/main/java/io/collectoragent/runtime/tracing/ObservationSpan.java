package io.collectoragent.runtime.tracing;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.SpanNames;
import io.collectoragent.runtime.observation.TraceIds;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.Collections;
import java.util.List;

/** An observation as the SDK's exporters want it; made on the exporting thread. Immutable. */
final class ObservationSpan implements SpanData {

  private static final InstrumentationScopeInfo SCOPE =
      InstrumentationScopeInfo.create("io.collectoragent");

  private final Observation observation;
  private final Resource resource;
  private final String name;
  private final Attributes attributes;
  private final int attributesInAll;
  private final List<EventData> events;
  private final int eventsInAll;

  ObservationSpan(
      Observation observation,
      SpanAttributes spanAttributes,
      Resource resource,
      SpanLimits limits) {
    this.observation = observation;
    this.resource = resource;
    this.name = SpanNames.of(observation);
    Attributes all = spanAttributes.of(observation);
    List<EventData> allEvents = ExceptionEvents.of(observation);
    this.attributes = limits.attributes(all);
    this.attributesInAll = all.size();
    this.events = limits.events(allEvents);
    this.eventsInAll = allEvents.size();
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public SpanKind getKind() {
    return observation instanceof CollectionRun ? SpanKind.INTERNAL : SpanKind.CLIENT;
  }

  @Override
  public SpanContext getSpanContext() {
    return context(observation);
  }

  @Override
  public SpanContext getParentSpanContext() {
    Observation parent = observation.parent();
    return parent == null ? SpanContext.getInvalid() : context(parent);
  }

  @Override
  public StatusData getStatus() {
    return observation.failed() ? StatusData.error() : StatusData.unset();
  }

  @Override
  public long getStartEpochNanos() {
    return observation.startEpochNanos();
  }

  @Override
  public long getEndEpochNanos() {
    return observation.endEpochNanos();
  }

  @Override
  public boolean hasEnded() {
    return true;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public int getTotalAttributeCount() {
    return attributesInAll;
  }

  @Override
  public List<EventData> getEvents() {
    return events;
  }

  @Override
  public int getTotalRecordedEvents() {
    return eventsInAll;
  }

  @Override
  public List<LinkData> getLinks() {
    return Collections.emptyList();
  }

  @Override
  public int getTotalRecordedLinks() {
    return 0;
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return SCOPE;
  }

  @Override
  @SuppressWarnings("deprecation")
  public io.opentelemetry.sdk.common.InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
    return io.opentelemetry.sdk.common.InstrumentationLibraryInfo.empty();
  }

  @Override
  public Resource getResource() {
    return resource;
  }

  private static SpanContext context(Observation observation) {
    return SpanContext.create(
        TraceIds.traceId(observation),
        TraceIds.spanId(observation),
        observation.sampled() ? TraceFlags.getSampled() : TraceFlags.getDefault(),
        TraceState.getDefault());
  }
}
