package io.collectoragent.runtime.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.fuzz.FuzzTarget;
import io.collectoragent.runtime.log.AgentLines;
import io.collectoragent.runtime.observation.Sampling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of OpenTelemetry's settings, each of them given to every setting at once. */
public final class OtelTarget implements FuzzTarget {

  private static final String[] KEYS = {
    "otel.resource.attributes",
    "otel.traces.sampler",
    "otel.traces.sampler.arg",
    "otel.propagators",
    "otel.bsp.max.queue.size",
    "otel.exporter.otlp.endpoint",
  };

  @Override
  public String name() {
    return "otel";
  }

  /** An operator's own text, and he has to type it. */
  @Override
  public int longest() {
    return 8 * 1024;
  }

  @Override
  public Object parse(String text) {
    List<String> complaints = new ArrayList<>();
    OtelSettings settings = new OtelSettings(all(text), Map.of(), complaints);
    Map<String, String> pairs = settings.pairs(KEYS[0]);
    Sampling sampling = TraceSampling.of(settings);
    double ratio = settings.ratio(KEYS[2], 1);
    assertThat(ratio >= 0 && ratio <= 1).as("%s", ratio).isTrue();
    assertThat(settings.positive(KEYS[4], 7)).isPositive();
    checkPrintable(text);
    AgentLines.check(complaints);
    return pairs.size() % 5
        + (pairs.isEmpty() ? "" : "" + text.contains(pairs.values().iterator().next()))
        + complaints.size()
        + sampling.samples(5)
        + settings.propagatesTraceContext();
  }

  private static Map<String, String> all(String text) {
    Map<String, String> all = new HashMap<>();
    for (String key : KEYS) {
      all.put(key, text);
    }
    return all;
  }

  /** Neither what stands before an at sign nor a query. */
  private static void checkPrintable(String text) {
    String printable = OtlpExport.printable(text);
    assertThat(printable).doesNotContain("@", "?");
    assertThat(printable.length()).isLessThanOrEqualTo(text.length());
  }

  @Override
  public List<String> seeds() {
    return List.of(
        "service.name=prices,team=a%20b,x=%C3%A9%",
        "api-key=s3cr3t,Authorization=Bearer%20s3cr3t",
        "http://joe:s3cr3t@h:4318/v1?x=s3cr3t",
        "parentbased_traceidratio",
        "0.25",
        "tracecontext, baggage,b3");
  }

  @Override
  public List<String> pieces() {
    return List.of(
        ",",
        "=",
        "==",
        "%",
        "%2",
        "%20",
        "%zz",
        "%-1",
        "%+1",
        "%C3",
        "%C3%28",
        "%00",
        "%0A",
        "+",
        " ",
        "\t",
        "\n",
        "\r",
        "a",
        "service.name",
        "prices",
        "http://",
        "://",
        "@",
        "?",
        "/",
        ":",
        "0.5",
        "1",
        "-1",
        "NaN",
        "Infinity",
        "0x1p3",
        "1e-400",
        "1f",
        "\u0663",
        "99999999999999999999",
        "always_on",
        "always_off",
        "traceidratio",
        "parentbased_",
        "tracecontext",
        "none",
        "\u0130",
        "\u0000",
        "\u0085",
        "\u2028",
        "\ud800",
        "\u00e9",
        ";",
        "\"");
  }
}
