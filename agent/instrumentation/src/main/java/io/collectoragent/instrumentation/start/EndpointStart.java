package io.collectoragent.instrumentation.start;

import io.collectoragent.runtime.access.Access;
import io.collectoragent.runtime.access.AccessReader;
import io.collectoragent.runtime.config.AgentConfig;
import io.collectoragent.runtime.endpoint.EndpointServer;
import io.collectoragent.runtime.endpoint.Page;
import io.collectoragent.runtime.log.AgentLog;
import java.util.Map;

/** Opens the endpoint, shut where what protects it is not understood. For one thread. */
final class EndpointStart {

  private static final String SHUT =
      "only /live and /ready are answered, rather than all to anybody";

  private final AgentConfig config;
  private final Map<String, String> environment;
  private final AgentLog log;

  EndpointStart(AgentConfig config, Map<String, String> environment, AgentLog log) {
    this.config = config;
    this.environment = environment;
    this.log = log;
  }

  /** What is answered where, for the line that tells the operator; empty where nothing is. */
  String open(Map<String, Page> pages) {
    Access access = access();
    try {
      EndpointServer endpoint =
          new EndpointServer(config.host(), config.port(), pages, access, log);
      endpoint.start();
      return endpoint.port() < 0
          ? ""
          : (access.isShut() ? ", /live and /ready" : ", metrics") + " on port " + endpoint.port();
    } catch (LinkageError notInThisImage) {
      log.warn("no metrics endpoint, this Java lacks " + notInThisImage.getMessage());
      return "";
    }
  }

  /** Shut where it is not understood: an orchestrator that gets no answer restarts the program. */
  private Access access() {
    if (config.accessInDoubt()) {
      // The complaint has said so, and is to be the only line.
      return Access.shut();
    }
    try {
      return new AccessReader(config, environment).read();
    } catch (IllegalArgumentException wrong) {
      log.warn(SHUT + ": " + wrong.getMessage());
    } catch (LinkageError notInThisImage) {
      log.warn(SHUT + ": this Java lacks " + notInThisImage.getMessage());
    }
    return Access.shut();
  }
}
