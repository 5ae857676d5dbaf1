package io.collectoragent.runtime.simulation;

import io.collectoragent.runtime.rules.CollectorsFile;
import io.collectoragent.runtime.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a collectors file as the agent does. */
final class ScriptedRules {

  private ScriptedRules() {}

  /**
   * @param collectorsFile its text; empty for none, and what is wrong with it fails the test
   */
  static Rules of(String collectorsFile) throws IOException {
    if (collectorsFile.isEmpty()) {
      return Rules.NONE;
    }
    Path file = Files.createTempFile("collectors", ".yaml");
    try {
      Files.writeString(file, collectorsFile);
      return new CollectorsFile(file.toString(), ScriptedRules::complain).read();
    } finally {
      Files.delete(file);
    }
  }

  private static void complain(String complaint) {
    throw new AssertionError(complaint);
  }
}
