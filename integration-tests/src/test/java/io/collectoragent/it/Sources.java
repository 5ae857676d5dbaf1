package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.Checkout;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Programs that are compiled by a test and not with the module, for the sake of their libraries.
 */
final class Sources {

  private static final Path MODULE = Checkout.find().root().resolve("integration-tests");

  private Sources() {}

  /** A file of {@code target/libs}. */
  static Path library(String name) {
    return MODULE.resolve("target/libs").resolve(name);
  }

  /**
   * Compiles a folder of {@code src/test/programs}.
   *
   * @param release such as 8
   * @param target where the classes go
   */
  static void compile(String folder, int release, List<Path> libraries, Path target) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--release",
                Integer.toString(release),
                "-nowarn",
                "-Xlint:-options",
                "-parameters",
                "-proc:none",
                "-cp",
                libraries.stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator)),
                "-d",
                target.toString()));
    try (Stream<Path> sources = Files.list(MODULE.resolve("src/test/programs").resolve(folder))) {
      sources.map(Path::toString).forEach(arguments::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int failed =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(new String[0]));
    assertThat(failed).isZero();
  }
}
