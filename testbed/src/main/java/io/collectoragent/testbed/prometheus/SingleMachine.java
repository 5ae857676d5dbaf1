package io.collectoragent.testbed.prometheus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A copy of what {@code deploy/prometheus} ships for one machine, with the rules beside it. What
 * stands in {@code targets} is the installation's own; of all else only how often Prometheus looks
 * is another. Immutable.
 *
 * @param folder the copy
 */
public record SingleMachine(Path folder) {

  private static final String CONFIG = "single-machine.yml";

  /**
   * @param root of the checkout
   * @param folder to copy to
   * @param seconds between two scrapes, and between two evaluations of the rules that have no
   *     interval of their own
   */
  public static SingleMachine copy(Path root, Path folder, int seconds) {
    Path shipped = root.resolve("deploy/prometheus");
    try {
      Files.createDirectories(folder.resolve("targets"));
      Files.createDirectories(folder.resolve("rules"));
      Files.writeString(
          folder.resolve(CONFIG), hurried(Files.readString(shipped.resolve(CONFIG)), seconds));
      copyAll(shipped.resolve("targets"), folder.resolve("targets"));
      copyAll(root.resolve("rules"), folder.resolve("rules"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SingleMachine(folder);
  }

  private static String hurried(String config, int seconds) {
    return config
        .replaceFirst("(?m)^  scrape_interval: .*$", "  scrape_interval: " + seconds + "s")
        // It may not be longer than the interval.
        .replaceFirst("(?m)^  scrape_timeout: .*$", "  scrape_timeout: " + seconds + "s")
        .replaceFirst("(?m)^  evaluation_interval: .*$", "  evaluation_interval: " + seconds + "s");
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** What Prometheus is to be started with. */
  public Path config() {
    return folder.resolve(CONFIG);
  }

  /** From now on scrapes these: host and port by the service's name. A running one takes it up. */
  public void scrape(Map<String, String> targets) {
    write(
        "collectors.yaml",
        new TreeMap<>(targets)
            .entrySet().stream()
                .map(
                    target ->
                        "- targets: [\"%s\"]\n  labels: {service: %s}\n"
                            .formatted(target.getValue(), target.getKey()))
                .collect(Collectors.joining()));
  }

  /** Tells this Alertmanager, by host and port, or none where it is empty. */
  public void tell(String alertmanager) {
    write(
        "alertmanagers.yaml",
        alertmanager.isEmpty() ? "[]\n" : "- targets: [\"" + alertmanager + "\"]\n");
  }

  /** At once, for Prometheus may read it at any moment. */
  private void write(String name, String text) {
    Path file = folder.resolve("targets").resolve(name);
    try {
      Path whole = Files.writeString(folder.resolve(name), text);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
