package io.collectoragent.it;

import org.junit.jupiter.api.Tag;

/** The same on Java 8, whose handlers have other bytecode. */
@Tag("matrix")
class JsonLinesJdk8IT extends JsonLinesJdkIT {

  @Override
  Program configured(Program program) {
    return super.configured(program).javaHome(Jdks.home(8));
  }
}
