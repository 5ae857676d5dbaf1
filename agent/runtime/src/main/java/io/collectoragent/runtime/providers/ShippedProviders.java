package io.collectoragent.runtime.providers;

import java.io.IOException;
import java.io.InputStream;

/** The providers that the agent brings: {@code providers.yaml}, in its short form. */
public final class ShippedProviders {

  private static final String RESOURCE = "io/collectoragent/runtime/providers/providers.txt";

  private ShippedProviders() {}

  /**
   * @throws IOException if the jar cannot be read
   */
  public static Providers read() throws IOException {
    // Asked of the loader: a class would ask it for a jar: address.
    try (InputStream in = ShippedProviders.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("there is no " + RESOURCE);
      }
      return Providers.of(CompactText.read(in));
    }
  }
}
