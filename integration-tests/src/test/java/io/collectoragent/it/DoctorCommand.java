package io.collectoragent.it;

import com.fasterxml.jackson.databind.JsonNode;
import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.ForkedJava;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code java -jar collector-agent.jar doctor --json}, run to its end.
 *
 * @param reports what it printed
 */
record DoctorCommand(int exitCode, JsonNode reports) {

  static DoctorCommand of(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("doctor", "--json"));
    all.addAll(arguments);
    Program command = Program.ofJar(Checkout.find().agentJar());
    try (ForkedJava running = command.arguments(all.toArray(String[]::new)).start()) {
      Outcome outcome = Outcome.ofEnded(running);
      if (outcome.stdout().isEmpty()) {
        throw new AssertionError("doctor said only " + outcome.stderr());
      }
      return new DoctorCommand(outcome.exitCode(), DeployFiles.json(outcome.stdout()));
    }
  }

  /** Of the only report, the verdict on an item; empty where there is no such item. */
  String verdict(String item) {
    return DeployFiles.nodes(reports.get(0).get("items"))
        .filter(found -> found.get("item").asText().equals(item))
        .map(found -> found.get("verdict").asText())
        .findFirst()
        .orElse("");
  }
}
