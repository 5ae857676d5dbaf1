package io.collectoragent.runtime.health;

import java.io.IOException;
import java.net.URI;

/** Asks an address whether it answers. Thread-safe. */
public interface Pinger {

  /** The status of its answer, within a few seconds. */
  int ask(URI address) throws IOException;
}
