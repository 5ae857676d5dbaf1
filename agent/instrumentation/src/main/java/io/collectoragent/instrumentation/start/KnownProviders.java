package io.collectoragent.instrumentation.start;

import io.collectoragent.runtime.providers.Providers;
import io.collectoragent.runtime.providers.ShippedProviders;
import io.collectoragent.runtime.rules.Rules;
import java.io.IOException;
import java.util.function.Consumer;

/** The external APIs that the agent brings, and those of the user's collectors file. */
final class KnownProviders {

  private final Providers shipped;

  KnownProviders(Consumer<String> complaints) {
    this.shipped = shipped(complaints);
  }

  Providers with(Rules rules) {
    return rules.providers().isEmpty() ? shipped : shipped.with(rules.providers());
  }

  private static Providers shipped(Consumer<String> complaints) {
    try {
      return ShippedProviders.read();
    } catch (IOException | RuntimeException unreadable) {
      complaints.accept("no external API is known by name: " + unreadable);
      return Providers.NONE;
    }
  }
}
