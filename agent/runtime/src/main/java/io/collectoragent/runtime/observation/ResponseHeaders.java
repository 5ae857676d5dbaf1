package io.collectoragent.runtime.observation;

import java.util.function.Consumer;

/**
 * The headers of a response that a client still holds. Asking makes no copy of them; not for
 * keeping, and only for the thread that ends the call.
 */
public interface ResponseHeaders {

  /** The value of a header, whatever the case of its name; null where there is none. */
  String value(String name);

  /** Hands over each name there is, as the server wrote it. */
  void forEachName(Consumer<String> consumer);
}
