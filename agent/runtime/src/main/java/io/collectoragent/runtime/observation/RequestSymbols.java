package io.collectoragent.runtime.observation;

import java.util.Collections;
import java.util.List;

/** Tells what a request to an endpoint asks for. Thread-safe; on the application's threads. */
public interface RequestSymbols {

  /** Tells nothing. */
  RequestSymbols NONE =
      new RequestSymbols() {
        @Override
        public List<String> of(HttpTarget target) {
          return Collections.emptyList();
        }
      };

  /** Bounded names, none twice; empty where none is known. Never null, immutable. */
  List<String> of(HttpTarget target);
}
