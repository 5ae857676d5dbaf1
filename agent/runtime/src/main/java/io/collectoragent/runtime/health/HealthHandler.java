package io.collectoragent.runtime.health;

import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbConnect;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.ObservationHandler;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Keeps how each dependency stood after the last call to it: the collector's own calls are its
 * probes. Thread-safe; takes no lock but for a dependency's first call.
 */
public final class HealthHandler implements ObservationHandler {

  static final String EXTERNAL_API = "external_api";

  private static final int FIRST_SERVER_ERROR = 500;

  private final ConcurrentMap<String, Members> dependencies = new ConcurrentHashMap<>();

  @Override
  public void onStop(Observation observation) {
    if (observation instanceof HttpCall) {
      note((HttpCall) observation);
    } else if (observation instanceof DbCall) {
      boolean down = DatabaseFailure.isOfTheConnection(observation.thrown());
      note(((DbCall) observation).query().server(), down, observation);
    } else if (observation instanceof DbConnect) {
      note((DbConnect) observation);
    }
  }

  HealthReport report() {
    SortedMap<String, SortedMap<String, Standing>> standings = new TreeMap<>();
    dependencies.forEach((name, members) -> standings.put(name, members.standings()));
    return new HealthReport(standings);
  }

  /** Down also where the password is wrong: what cannot log in cannot store. */
  private void note(DbConnect connect) {
    if (connect.server().isKnown()) {
      note(connect.server(), connect.failed(), connect);
    }
    // Else no later call could be told to be of the same database, and it would stay down for good.
  }

  private void note(HttpCall call) {
    int status = call.status();
    if (status == 0 && (!call.failed() || call.wasGivenUp())) {
      // The application did not wait for an answer, which says nothing of the API.
      return;
    }
    boolean down = status == 0 || status >= FIRST_SERVER_ERROR;
    members(EXTERNAL_API).note(call.endpoint().provider(), standing(down, call));
  }

  private void note(DbServer server, boolean down, Observation call) {
    members(dependency(server.system())).note(server.database(), standing(down, call));
  }

  private static Standing standing(boolean down, Observation call) {
    return down
        ? Standing.down(call.endEpochNanos(), call.errorType())
        : Standing.up(call.endEpochNanos());
  }

  /** One name for both, as the metrics have it: a collector's driver may be either's. */
  private static String dependency(String system) {
    return system.equals("mariadb") ? "mysql" : system;
  }

  private Members members(String dependency) {
    Members members = dependencies.get(dependency);
    if (members == null) {
      Members added = new Members();
      members = dependencies.putIfAbsent(dependency, added);
      members = members == null ? added : members;
    }
    return members;
  }
}
