package io.collectoragent.instrumentation.start;

import io.collectoragent.runtime.config.AgentConfig;
import io.collectoragent.runtime.config.Setting;
import io.collectoragent.runtime.providers.Providers;
import io.collectoragent.runtime.providers.ShippedProviders;
import io.collectoragent.runtime.rules.CollectorsFile;
import java.io.IOException;
import java.util.function.Consumer;

/** The external APIs that the agent brings, and those of the user's collectors file. */
final class KnownProviders {

  private final String file;
  private final Consumer<String> complaints;

  KnownProviders(AgentConfig config, Consumer<String> complaints) {
    this.file = config.value(Setting.COLLECTORS);
    this.complaints = complaints;
  }

  Providers read() {
    Providers shipped = shipped();
    return file.isEmpty()
        ? shipped
        : shipped.with(new CollectorsFile(file, complaints).read().providers());
  }

  private Providers shipped() {
    try {
      return ShippedProviders.read();
    } catch (IOException | RuntimeException unreadable) {
      complaints.accept("no external API is known by name: " + unreadable);
      return Providers.NONE;
    }
  }
}
