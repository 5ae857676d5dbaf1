package io.collectoragent.it;

import java.util.List;
import org.junit.jupiter.api.Tag;

/** Of the Log4j 2 whose layouts write into buffers, but not yet what is longer. */
@Tag("matrix")
class JsonLinesLog4j28IT extends JsonLinesLog4j2IT {

  @Override
  List<String> logging() {
    return List.of("log4j-api-2.8.2.jar", "log4j-core-2.8.2.jar");
  }

  /** Without the agent its full queue mixes them too. */
  @Override
  boolean orderedBehindAQueue() {
    return false;
  }
}
