package io.collectoragent.runtime.health;

import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbConnect;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.ObservationHandler;
import io.collectoragent.runtime.time.Clock;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * Keeps how each dependency stands: the collector's own calls are its probes. Thread-safe; takes no
 * lock but for a dependency's first call.
 */
public final class HealthHandler implements ObservationHandler {

  static final String EXTERNAL_API = "external_api";

  private static final int FIRST_SERVER_ERROR = 500;
  private static final int TOO_MANY_REQUESTS = 429;

  /** Found without working out their names; URLs without end must not fill the heap. */
  private static final int SERVERS_AT_MOST = 200;

  private final ConcurrentMap<String, Members> dependencies = new ConcurrentHashMap<>();
  private final ConcurrentMap<DbServer, Member> servers = new ConcurrentHashMap<>();
  private final Clock clock;
  private volatile HealthRules rules = HealthRules.NONE;
  private volatile DataFreshness freshness;

  /**
   * @param clock for who asks how they stand; calls bring their own time
   */
  public HealthHandler(Clock clock) {
    this.clock = clock;
  }

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

  /**
   * From now on these hold. For one thread at a time.
   *
   * @param data what these rules say of data is asked of it
   */
  public void follow(HealthRules next, DataFreshness data) {
    rules = next;
    data.follow(next.freshness());
    freshness = data;
  }

  /** How all that was called stands now. */
  public HealthReport report() {
    long now = TimeUnit.MILLISECONDS.toNanos(clock.epochMillis());
    SortedMap<String, SortedMap<String, Standing>> all = new TreeMap<>();
    HealthRules told = rules;
    dependencies.forEach(
        (name, members) -> {
          SortedMap<String, Standing> standings = members.standings(now);
          standings.keySet().removeIf(member -> told.ignores(member) || told.ignores(name));
          if (!standings.isEmpty()) {
            all.put(name, standings);
          }
        });
    DataFreshness data = freshness;
    SortedMap<String, Standing> ofData = data == null ? new TreeMap<>() : data.standings();
    if (!ofData.isEmpty()) {
      all.put(DataFreshness.CHECK, ofData);
    }
    return new HealthReport(all);
  }

  /** Never null; one of which nothing was heard is not reported. */
  Member member(DbServer server) {
    Member known = servers.get(server);
    if (known != null) {
      return known;
    }
    Members databases = members(dependency(server.system()), Patience.WITH_A_DATABASE);
    String key = server.database() + '|' + server.host() + ':' + server.port();
    Member member = databases.member(key, server.database());
    if (servers.size() < SERVERS_AT_MOST) {
      servers.put(server, member);
    }
    return member;
  }

  /** Never null; one of which nothing was heard is not reported. */
  Member api(String name) {
    return members(EXTERNAL_API, Patience.WITH_AN_API).member(name, name);
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
    Member api = api(call.endpoint().provider());
    if (status == 0 || status >= FIRST_SERVER_ERROR) {
      api.failed(call.endEpochNanos(), call.errorType());
    } else if (status == TOO_MANY_REQUESTS) {
      api.refused(call.endEpochNanos());
    } else {
      api.answered(call.endEpochNanos());
    }
  }

  private void note(DbServer server, boolean down, Observation call) {
    if (down) {
      member(server).failed(call.endEpochNanos(), call.errorType());
    } else {
      member(server).answered(call.endEpochNanos());
    }
  }

  /** One name for both, as the metrics have it: a collector's driver may be either's. */
  private static String dependency(String system) {
    return system.equals("mariadb") ? "mysql" : system;
  }

  private Members members(String dependency, Patience patience) {
    Members members = dependencies.get(dependency);
    if (members == null) {
      Members added = new Members(patience);
      members = dependencies.putIfAbsent(dependency, added);
      members = members == null ? added : members;
    }
    return members;
  }
}
