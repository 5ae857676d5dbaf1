package io.collectoragent.it;

import java.util.List;
import org.junit.jupiter.api.Tag;

/** The Log4j 2 to which most programs were lifted in 2021, and where many have stayed. */
@Tag("matrix")
class LogContextLog4j217IT extends LogContextLog4j20IT {

  @Override
  List<String> logging() {
    return List.of(
        "slf4j-api-1.7.36.jar",
        "log4j-slf4j-impl-2.17.2.jar",
        "log4j-api-2.17.2.jar",
        "log4j-core-2.17.2.jar");
  }
}
