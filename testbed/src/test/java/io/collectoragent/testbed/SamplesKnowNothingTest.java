package io.collectoragent.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the demo shows is worth something only if the collectors do not help the agent. */
class SamplesKnowNothingTest {

  private static final List<String> OBSERVABILITY =
      List.of(
          "io/collectoragent/",
          "io/opentelemetry/",
          "io/prometheus/",
          "io/micrometer/",
          "net/bytebuddy/");

  @ParameterizedTest
  @EnumSource
  void noLibraryOfObservabilityOnTheClassPath(SampleCollector sample) throws IOException {
    List<Path> jars = files(target(sample).resolve("lib"), ".jar");

    assertThat(jars).isNotEmpty();
    for (Path jar : jars) {
      assertThat(entries(jar)).as(jar.toString()).noneMatch(SamplesKnowNothingTest::isForbidden);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noMentionOfObservabilityInTheClasses(SampleCollector sample) throws IOException {
    List<Path> classes = files(target(sample).resolve("classes"), ".class");

    assertThat(classes).isNotEmpty();
    for (Path each : classes) {
      // Class names stand in the constant pool as plain ASCII.
      String constants = Files.readString(each, StandardCharsets.ISO_8859_1);
      assertThat(OBSERVABILITY).as(each.toString()).noneMatch(constants::contains);
    }
  }

  private static Path target(SampleCollector sample) {
    return Checkout.find().sampleTarget(sample.collector());
  }

  private static boolean isForbidden(String entry) {
    return OBSERVABILITY.stream().anyMatch(entry::startsWith);
  }

  private static List<String> entries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return new ArrayList<>(file.stream().map(JarEntry::getName).toList());
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
