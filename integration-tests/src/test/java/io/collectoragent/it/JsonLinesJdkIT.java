package io.collectoragent.it;

import io.collectoragent.testbed.Checkout;
import java.util.List;

/** The JDK's own logging: its console is standard error. */
class JsonLinesJdkIT extends JsonLinesContract {

  @Override
  List<String> logging() {
    return List.of();
  }

  @Override
  String framework() {
    return "LoudJdk";
  }

  @Override
  Program configured(Program program) {
    String file = "integration-tests/target/classes/legacy/jdk-loud.properties";
    return program
        .property("java.util.logging.config.file", Checkout.find().root().resolve(file).toString())
        .property("java.io.tmpdir", folder.toString());
  }

  /** Without what the JVM and the agent say there. */
  @Override
  String console(Outcome outcome) {
    return outcome.stderr().replaceAll("(?m)^(\\[collector-agent\\]|Picked up |OpenJDK ).*\n", "");
  }

  @Override
  List<String> filesBehindAQueue() {
    return List.of();
  }

  @Override
  boolean hasContext() {
    return false;
  }

  @Override
  boolean hasPairs() {
    return false;
  }

  @Override
  String fatal() {
    return "ERROR";
  }
}
