package io.collectoragent.testbed.demo;

import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.JavaCommand;
import io.collectoragent.testbed.SampleCollector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The demo without its console, for tests. Used by one thread. */
public final class RunningDemo implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration BETWEEN_CHECKS = Duration.ofMillis(500);

  private final Stage stage;
  private final Scene scene;

  private RunningDemo(Stage stage, Scene scene) {
    this.stage = stage;
    this.scene = scene;
  }

  /** Something broken that is whole again once it is closed. */
  @FunctionalInterface
  public interface Broken extends AutoCloseable {

    @Override
    void close();
  }

  /**
   * A process that is none of the six.
   *
   * @param endpoint of its agent
   */
  public record Another(URI endpoint, ForkedJava process) {}

  /** Starts a database, imitated APIs and six collectors; traces stay here. */
  public static RunningDemo start() {
    Stage stage = new Stage(System.err);
    try {
      return new RunningDemo(stage, Scene.open(Checkout.find(), Map.of(), stage));
    } catch (RuntimeException | AssertionError failure) {
      stage.close();
      throw failure;
    }
  }

  /**
   * Waits until all that the demo expects of a healthy state is so.
   *
   * @throws IllegalStateException if it is not in two minutes, with what is not
   */
  public void awaitHealth() {
    Expectations expectations = new Expectations(scene);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<Check> checks = expectations.check();
    while (!checks.stream().allMatch(Check::passed)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not healthy:\n" + CheckTable.failures(checks));
      }
      stage.pause(BETWEEN_CHECKS);
      checks = expectations.check();
    }
  }

  /** The address of each collector's endpoint, by the collector's name. */
  public Map<String, URI> endpoints() {
    Map<String, URI> endpoints = new TreeMap<>();
    scene.collectors().forEach(each -> endpoints.put(each.name(), each.url("/")));
    return endpoints;
  }

  /**
   * @param fault by its name, as {@code --fault} has it
   */
  public Broken breakIt(String fault) {
    Fault.Ending ending = Fault.named(fault).orElseThrow().begin(scene);
    return ending::close;
  }

  /**
   * Starts one more process of a collector, which is none of the six.
   *
   * @param change what is different about it, and its agent
   */
  public Another startAnother(SampleCollector sample, UnaryOperator<JavaCommand> change) {
    RunningCollector another = scene.another(sample, Checkout.find(), change, stage);
    return new Another(another.url("/"), another.process());
  }

  @Override
  public void close() {
    stage.close();
  }
}
