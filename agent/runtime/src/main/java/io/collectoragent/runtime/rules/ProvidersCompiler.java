package io.collectoragent.runtime.rules;

import io.collectoragent.runtime.providers.CompactText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;

/**
 * Run by the build: turns the shipped {@code providers.yaml} into the form that is read at start,
 * by the reader of the user's file, so that both are checked alike.
 */
public final class ProvidersCompiler {

  private ProvidersCompiler() {}

  /**
   * Takes the YAML file and the file to be written.
   *
   * @throws IllegalStateException with all complaints, if there are any
   */
  public static void main(String[] arguments) throws IOException {
    List<String> complaints = new ArrayList<>();
    String text =
        CompactText.of(new CollectorsFile(arguments[0], complaints::add).read().providers());
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(String.join("\n", complaints));
    }
    Files.write(Paths.get(arguments[1]), text.getBytes(StandardCharsets.US_ASCII));
  }
}
