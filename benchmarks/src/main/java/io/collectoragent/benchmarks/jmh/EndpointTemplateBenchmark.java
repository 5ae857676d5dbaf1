package io.collectoragent.benchmarks.jmh;

import io.collectoragent.runtime.redaction.EndpointTemplate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A path's template: of a path that is one already, and of one with an id in it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EndpointTemplateBenchmark {

  private final EndpointTemplate templates = new EndpointTemplate();

  @Param({"/api/v3/simple/price", "/coins/3f2504e0-4f89-11d3-9a0c-0305e82c3301/history/20240131"})
  private String path;

  @Benchmark
  public String template() {
    return templates.of(path);
  }
}
