package io.collectoragent.benchmarks.jmh;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same kind and number of series as text: our endpoint's, and simpleclient's by itself. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ExpositionBenchmark {

  @Param({"10000", "100000"})
  private int series;

  private WrittenText ours;
  private WrittenText simpleclients;

  @Setup
  public void fill() {
    ours = new OurText(series);
    simpleclients = new SimpleclientText(series);
  }

  @Benchmark
  public long ours() throws IOException {
    return ours.write(new CountingStream());
  }

  @Benchmark
  public long simpleclient() throws IOException {
    return simpleclients.write(new CountingStream());
  }
}
