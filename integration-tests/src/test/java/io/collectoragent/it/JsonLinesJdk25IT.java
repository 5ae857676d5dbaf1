package io.collectoragent.it;

import org.junit.jupiter.api.Tag;

/** The same on Java 25, whose handlers have other bytecode. */
@Tag("matrix")
class JsonLinesJdk25IT extends JsonLinesJdkIT {

  @Override
  Program configured(Program program) {
    return super.configured(program).javaHome(Jdks.home(25));
  }
}
