package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The JDKs to run on: the one that runs the tests, and those whose homes the system property {@code
 * test.jdks} lists, with the path separator between them.
 */
final class Jdks {

  private static final Pattern VERSION =
      Pattern.compile("java\\.specification\\.version = (?:1\\.)?(\\d+)");

  private Jdks() {}

  /** By feature version, such as 8, in ascending order. */
  static Map<Integer, Path> byVersion() {
    Map<Integer, Path> jdks = new TreeMap<>();
    homes().forEach(home -> jdks.put(version(home), home));
    return jdks;
  }

  /** The home of one that has to be there in CI; elsewhere, a test without it is skipped. */
  static Path home(int version) {
    Path home = byVersion().get(version);
    String wanted = "JDK " + version + " is to be named by -Dtest.jdks=<home>:<home>";
    if ("true".equals(System.getenv("CI"))) {
      assertThat(home).as(wanted).isNotNull();
    } else {
      assumeThat(home).as("skipped: " + wanted).isNotNull();
    }
    return home;
  }

  /** For parameterized tests. */
  static Stream<Path> homes() {
    String listed = System.getProperty("test.jdks", "");
    return Stream.concat(
            Stream.of(System.getProperty("java.home")), Stream.of(listed.split(File.pathSeparator)))
        .filter(home -> !home.isBlank())
        .map(Path::of)
        .distinct();
  }

  /** For what no JDK between can be expected to break; all with the profile matrix. */
  static Stream<Path> oldestAndNewest() {
    List<Path> ascending = List.copyOf(byVersion().values());
    return Boolean.getBoolean("test.matrix")
        ? homes()
        : Stream.of(ascending.get(0), ascending.get(ascending.size() - 1)).distinct();
  }

  /** For rows that take long: the one that runs the tests, and all with the profile matrix. */
  static Stream<Path> ofRows() {
    return Boolean.getBoolean("test.matrix") ? homes() : homes().limit(1);
  }

  /** Its feature version, asked of itself: not every JDK 8 has a file that tells. */
  static int version(Path home) {
    ToolRun asked =
        ToolRun.of(
            Map.of(),
            List.of(home.resolve("bin/java").toString(), "-XshowSettings:properties", "-version"));
    Matcher version = VERSION.matcher(asked.stderr());
    assertThat(version.find()).as("a version in %s", asked.stderr()).isTrue();
    return Integer.parseInt(version.group(1));
  }
}
