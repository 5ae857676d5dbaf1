package io.collectoragent.runtime.health;

import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbConnect;
import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.time.Clock;
import java.util.List;

/** Makes the calls that a collector makes, as the handler gets to see them. */
final class Calls {

  private final Observer observer;

  Calls(HealthHandler handler, Clock clock) {
    observer =
        new Observer(
            clock,
            traceIdLow -> false,
            List.of(handler),
            (failed, failure) -> {
              throw new AssertionError(failure);
            });
  }

  void query(String system, String database, Throwable thrown) {
    query(server(system, database), thrown);
  }

  void query(DbServer server, Throwable thrown) {
    end(new DbCall(new DbQuery(server, null), 0), thrown);
  }

  void connect(String system, String database, Throwable thrown) {
    end(new DbConnect(server(system, database)), thrown);
  }

  /** A response with a status, or 0 for none. */
  void http(String provider, int status, Throwable thrown) {
    HttpCall call = http(provider);
    if (status > 0) {
      call.respond(status);
    }
    end(call, thrown);
  }

  /** One that the application gave up before there was a response. */
  void cancelledHttp(String provider, Throwable thrown) {
    HttpCall call = http(provider);
    call.giveUp();
    end(call, thrown);
  }

  private static HttpCall http(String provider) {
    HttpTarget target = new HttpTarget("https", "api." + provider, -1, "/v1/prices", null);
    return new HttpCall(new Endpoint(provider, "/v1/prices"), "GET", target);
  }

  private void end(Observation observation, Throwable thrown) {
    observer.start(observation);
    observation.fail(thrown);
    observer.stop(observation);
  }

  private static DbServer server(String system, String database) {
    return new DbServer(system, database, "localhost", 3306);
  }
}
