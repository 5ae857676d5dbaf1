package io.collectoragent.it;

import io.collectoragent.testbed.Checkout;
import java.util.List;

/** JBoss LogManager as EAP 6 and WildFly 8 have it, behind SLF4J 1.7. */
class LogContextJbossIT extends LogContextContract {

  @Override
  List<String> logging() {
    return List.of(
        "slf4j-api-1.7.36.jar",
        "slf4j-jboss-logmanager-1.0.0.GA.jar",
        "jboss-logmanager-1.5.4.Final.jar");
  }

  @Override
  String framework() {
    return "JbossLogging";
  }

  @Override
  Program configured(Program program) {
    String file = "integration-tests/target/classes/legacy/jboss-mdc.properties";
    return program
        .property("java.util.logging.manager", "org.jboss.logmanager.LogManager")
        .property("logging.configuration", Checkout.find().root().resolve(file).toUri().toString());
  }
}
