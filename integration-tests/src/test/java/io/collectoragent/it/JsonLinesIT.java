package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.ForkedJava;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import legacy.LoudTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lines of JSON do to what goes over bridges, to odd objects, and to who has none. */
class JsonLinesIT {

  private static final String[] LOGBACK = {
    "slf4j-api-2.0.20.jar", "logback-classic-1.3.16.jar", "logback-core-1.3.16.jar"
  };

  private static final String BEGIN = "{\"timestamp\":";

  @TempDir Path folder;

  @Test
  void offLoadsNothingForThem() throws IOException {
    Path classes = folder.resolve("classes");

    ended(loud().jvm("-Xlog:class+load:file=" + classes));

    assertThat(Files.readString(classes))
        .contains("io.collectoragent.instrumentation.logback.AppendProbe")
        .doesNotContain(".jsonlog.", ".jsonlines.", "json.", ".runtime.events.", "RecordsBeside");
  }

  @Test
  void aRecordOverABridgeIsOneLine() throws IOException {
    List<JsonNode> lines =
        beside(
            Program.of("legacy.BridgedRecords", LOGBACK)
                .library("jul-to-slf4j-2.0.20.jar")
                .property("logback.configurationFile", "legacy/logback-mdc.xml"));

    assertThat(messages(lines)).containsExactly("careful", "broken");
    assertThat(lines).allMatch(line -> line.get("module").asText().equals("legacy.async"));
  }

  @Test
  void log4j2InPlaceOfTheJdksLogManagerIsOneLine() throws IOException {
    List<JsonNode> lines =
        beside(
            Program.of(
                    "legacy.JdkWarnings",
                    "log4j-jul-2.25.3.jar",
                    "log4j-api-2.25.3.jar",
                    "log4j-core-2.25.3.jar")
                .property("log4j.configurationFile", "legacy/log4j2-mdc.xml")
                .property("java.util.logging.manager", "org.apache.logging.log4j.jul.LogManager"));

    assertThat(messages(lines)).containsExactly("quiet", "careful", "broken");
  }

  @Test
  void log4j1OverSlf4jIsOneLine() throws IOException {
    List<JsonNode> lines =
        beside(
            Program.of("legacy.Log4j1Warnings", LOGBACK)
                .library("log4j-over-slf4j-2.0.20.jar")
                .property("logback.configurationFile", "legacy/logback-mdc.xml"));

    assertThat(messages(lines)).containsExactly("quiet", "careful", "broken");
    assertThat(lines.get(2).get("exception").asText())
        .isEqualTo("java.lang.IllegalArgumentException: on purpose");
  }

  /** A program that logs an object which cannot be printed is told so as ever, and goes on. */
  @Test
  void objectsOfTheApplicationsMayBeOdd() throws IOException {
    Outcome alone = odd().alone();

    Outcome outcome = ended(odd().property("collector.agent.logging.json", "replace"));

    assertThat(printed(outcome)).isEqualTo(printed(alone)).contains("not logged: on purpose");
    List<String> json = outcome.stdout().lines().filter(line -> line.startsWith("{")).toList();
    List<JsonNode> lines = LoudLines.of(json).all();
    assertThat(messages(lines))
        .containsExactly("within", "talkative", "of an exception", "\ufffd half of a pair \ufffd");
    assertThat(lines.get(2).get("exception").asText()).endsWith("no \u0000 way \"");
    assertThat(outcome.agentLines()).hasLineCount(1);
  }

  /** What cannot be printed or written is the program's to see, and no text comes in its place. */
  @Test
  void whatFailsInLog4j2IsNoReasonForText() throws IOException {
    List<String> alone = printed(oddMessages().alone());

    Outcome outcome = ended(oddMessages().property("collector.agent.logging.json", "replace"));

    List<String> printed = printed(outcome);
    int unprintable = alone.size() - 2;
    assertThat(printed.subList(0, unprintable)).isEqualTo(alone.subList(0, unprintable));
    assertThat(printed.subList(unprintable, printed.size()))
        .containsExactly(
            "not logged: org.apache.logging.log4j.core.appender.AppenderLoggingException",
            "logged");
    List<String> stdout = outcome.stdout().lines().toList();
    int torn = stdout.indexOf("torn: {\"timestam");
    List<String> behind = stdout.subList(torn + 1, stdout.indexOf("done"));
    assertThat(messages(LoudLines.of(behind).all())).containsExactly("after");
    assertThat(outcome.agentLines()).hasLineCount(1);
  }

  private static Program oddMessages() {
    // Events that are used again print their messages before there is a layout.
    return Program.of("legacy.OddMessages", "log4j-api-2.25.3.jar", "log4j-core-2.25.3.jar")
        .property("log4j2.enable.threadlocals", "false");
  }

  /** Without a file the lines stand between the program's own, which are what they were. */
  @Test
  void besideWithoutAFileTheLinesAreOnStdout() {
    Outcome alone = loud().alone();

    Outcome outcome = ended(loud().property("collector.agent.logging.json", "beside"));

    List<String> json = outcome.stdout().lines().filter(line -> line.startsWith(BEGIN)).toList();
    assertThat(LoudLines.of(json).all()).hasSize(LoudTexts.EVENTS + 2);
    assertThat(outcome.stdout().replaceAll("(?md)^" + Pattern.quote(BEGIN) + ".*\n", ""))
        .isEqualTo(alone.stdout());
    assertThat(outcome.agentLines()).hasLineCount(1);
  }

  private Program loud() {
    return Program.of("legacy.LoudCollector", LOGBACK)
        .arguments("legacy.LoudSlf4j", "1")
        .property("logback.configurationFile", "legacy/logback-loud.xml")
        .property("loud.folder", folder.toString())
        .property("file.encoding", "UTF-8");
  }

  private static Program odd() {
    return Program.of("legacy.OddObjects", "log4j-1.2.12.jar")
        .property("log4j.configuration", "legacy/log4j1-mdc.xml");
  }

  private static List<String> printed(Outcome outcome) {
    return outcome.stdout().lines().filter(line -> line.contains("logged")).toList();
  }

  private List<JsonNode> beside(Program program) throws IOException {
    Path file = folder.resolve("lines.json");
    ended(
        program
            .property("collector.agent.logging.json", "beside")
            .property("collector.agent.logging.json.file", file.toString()));
    return LoudLines.of(Files.readAllLines(file)).all();
  }

  private static List<String> messages(List<JsonNode> lines) {
    return lines.stream().map(line -> line.get("message").asText()).toList();
  }

  private static Outcome ended(Program program) {
    try (ForkedJava running = program.agent(Checkout.find().agentJar().toString()).start()) {
      return Outcome.ofAttached(running);
    }
  }
}
