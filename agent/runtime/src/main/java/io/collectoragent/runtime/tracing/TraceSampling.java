package io.collectoragent.runtime.tracing;

import io.collectoragent.runtime.observation.Sampling;
import java.util.Locale;

/**
 * {@code OTEL_TRACES_SAMPLER} for roots; what is below a root follows it, which makes the parent
 * based samplers and the plain ones the same here.
 *
 * <p>Written out because the SDK's samplers want a context, a hex string and attributes for each
 * decision. The ratio compares the low half of the trace id with a bound, as OpenTelemetry's
 * TraceIdRatioBased does.
 */
public final class TraceSampling implements Sampling {

  private static final Sampling ALWAYS = new TraceSampling(1);
  private static final Sampling NEVER = new TraceSampling(0);

  private final double ratio;
  private final long bound;

  private TraceSampling(double ratio) {
    this.ratio = ratio;
    this.bound = (long) (ratio * Long.MAX_VALUE);
  }

  public static Sampling of(OtelSettings settings) {
    String sampler = settings.text("otel.traces.sampler", "parentbased_always_on");
    switch (sampler.toLowerCase(Locale.ROOT)) {
      case "always_on":
      case "parentbased_always_on":
        return ALWAYS;
      case "always_off":
      case "parentbased_always_off":
        return NEVER;
      case "traceidratio":
      case "parentbased_traceidratio":
        return new TraceSampling(settings.ratio("otel.traces.sampler.arg", 1));
      default:
        settings.complain(
            "otel.traces.sampler",
            sampler,
            "always_on, always_off, traceidratio and parentbased_ of these",
            "parentbased_always_on");
        return ALWAYS;
    }
  }

  @Override
  public boolean samples(long traceIdLow) {
    return ratio >= 1 || (ratio > 0 && Math.abs(traceIdLow) < bound);
  }
}
