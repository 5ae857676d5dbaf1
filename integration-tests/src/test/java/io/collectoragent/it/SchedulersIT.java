package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.OtlpReceiver;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each execution of a job or task is a run of a collector that goes by the application's class. */
class SchedulersIT {

  private static final String LOGGING =
      "slf4j-api-1.7.36.jar,logback-classic-1.2.13.jar,logback-core-1.2.13.jar";

  @TempDir Path classes;

  @Test
  void quartz1() {
    areKnown("quartz1.QuartzJobs", "quartz-1.8.6.jar,jta-1.1.jar", "quartz", "quartz1");
  }

  @Test
  void quartz2() {
    areKnown("quartz2.QuartzJobs", "quartz-2.3.2.jar", "quartz", "quartz2");
  }

  @Test
  void spring5() {
    areKnown("spring.SpringTasks", spring("5.3.31"), "spring");
  }

  private static String spring(String version) {
    return Stream.of("context", "core", "beans", "aop", "jcl", "expression")
        .map(module -> "spring-" + module + "-" + version + ".jar")
        .collect(Collectors.joining(","));
  }

  private void areKnown(String mainClass, String libraries, String... folders) {
    List<String> names = List.of((libraries + "," + LOGGING).split(","));
    List<Path> compiled =
        Stream.concat(Stream.of(classes), names.stream().map(Sources::library)).toList();
    for (String folder : folders) {
      Sources.compile(folder, 8, compiled, classes);
    }
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      Outcome outcome = Program.of(mainClass, classes, names).attached(receiver);
      assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
      assertThat(runs(outcome, "quotes", "success")).isEqualTo(3);
      assertThat(runs(outcome, "broken", "error")).isEqualTo(1);
      assertThat(outcome.metrics().sum("crypto_collection_requests_total")).isEqualTo(4);
    }
  }

  private static double runs(Outcome outcome, String collector, String status) {
    return outcome
        .metrics()
        .value("crypto_collection_requests_total", "collector", collector, "status", status);
  }
}
