package io.collectoragent.testbed;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the built things lie in this source tree. Immutable.
 *
 * @param root the folder that holds {@code agent}, {@code sample-collectors} and {@code testbed}
 */
public record Checkout(Path root) {

  /**
   * Searches upward from the working directory, because Maven runs tests in the module's folder and
   * the demo runs at the top.
   *
   * @throws IllegalStateException if the working directory is outside of a checkout
   */
  public static Checkout find() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      if (Files.isDirectory(folder.resolve("sample-collectors"))
          && Files.isDirectory(folder.resolve("testbed"))) {
        return new Checkout(folder);
      }
      folder = folder.getParent();
    }
    throw new IllegalStateException("not inside a checkout: " + Path.of("").toAbsolutePath());
  }

  /** The distributable. It need not have been built. */
  public Path agentJar() {
    return root.resolve("agent/launcher/target/collector-agent.jar");
  }

  /** The build folder of a sample collector such as {@code price-collector}. */
  public Path sampleTarget(String name) {
    return root.resolve("sample-collectors").resolve(name).resolve("target");
  }

  /** What the agent may be told of a sample collector such as {@code price-collector}. */
  public Path collectorsFile(String name) {
    return root.resolve("sample-collectors").resolve(name).resolve("collectors.yaml");
  }

  /** Where MariaDB's programs are unpacked to, once, which saves seconds on every later start. */
  public Path mariaDbPrograms() {
    return root.resolve("testbed/target/mariadb");
  }
}
