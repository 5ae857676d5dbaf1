package io.collectoragent.it;

import java.util.List;

/** The newest JBoss LogManager, as WildFly has it. */
class LogContextJboss3IT extends LogContextJbossIT {

  @Override
  List<String> logging() {
    return List.of(
        "slf4j-api-1.7.36.jar",
        "slf4j-jboss-logmanager-1.0.0.GA.jar",
        "jboss-logmanager-3.1.2.Final.jar",
        "smallrye-common-constraint-2.2.0.jar",
        "smallrye-common-cpu-2.2.0.jar",
        "smallrye-common-expression-2.2.0.jar",
        "smallrye-common-function-2.2.0.jar",
        "smallrye-common-net-2.2.0.jar",
        "smallrye-common-os-2.2.0.jar",
        "smallrye-common-ref-2.2.0.jar");
  }
}
