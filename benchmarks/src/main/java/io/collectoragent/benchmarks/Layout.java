package io.collectoragent.benchmarks;

import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.JavaCommand;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Where the built things lie. Immutable.
 *
 * @param checkout this source tree
 */
public record Layout(Checkout checkout) {

  private Path target() {
    return checkout.root().resolve("benchmarks/target");
  }

  Path ourJar() {
    return checkout.agentJar();
  }

  Path otherJar(String name) {
    return target().resolve("agents").resolve(name);
  }

  Path jmxRules() {
    return target().resolve("classes/jmx.yaml");
  }

  /** Rules on the table of prices. */
  public Path collectorsFile() {
    return target().resolve("classes/prices.yaml");
  }

  /** A command for one of the measured programs. */
  public JavaCommand program(String mainClass, Path jdk) {
    return ForkedJava.command(mainClass)
        .javaHome(jdk)
        .classPath(List.of(target().resolve("classes"), target().resolve("libs").resolve("*")));
  }

  /** A command for what runs beside them, on this process' own class path and JDK. */
  public JavaCommand helper(Class<?> mainClass) {
    String[] entries = System.getProperty("java.class.path").split(java.io.File.pathSeparator);
    return ForkedJava.command(mainClass.getName())
        .classPath(Arrays.stream(entries).map(Path::of).toList())
        .jvm("-Xmx256m");
  }
}
