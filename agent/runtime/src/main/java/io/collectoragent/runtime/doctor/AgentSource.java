package io.collectoragent.runtime.doctor;

import java.util.Collections;

/** Asks one agent: its metrics, and what its health hangs on. Immutable. */
final class AgentSource {

  private static final String TEXT = "text/plain;version=0.0.4";
  private static final String BUILD = "collector_agent_build_info";

  private final Fetch fetch;
  private final Address address;

  AgentSource(Fetch fetch, Address address) {
    this.fetch = fetch;
    this.address = address;
  }

  /**
   * Null where somebody else answers.
   *
   * @throws Unasked if nobody does
   */
  Facts ask() throws Unasked {
    return ask("since its start");
  }

  /**
   * The same, but of what is counted only what came since then.
   *
   * @throws Unasked if it is no more there
   */
  Facts askSince(Facts before, long seconds) throws Unasked {
    Facts now = ask("in " + Words.seconds(seconds));
    if (now == null) {
      throw new Unasked("is no agent any more");
    }
    now.count(before);
    return now;
  }

  private Facts ask(String counted) throws Unasked {
    Fetch.Answer page = fetch.get(address.at("/metrics"), TEXT);
    if (page.status() >= 500) {
      throw new Unasked(
          "answers "
              + page.status()
              + " to /metrics ("
              + page.firstLine()
              + "): an agent whose settings of the endpoint are wrong says so on its stderr");
    }
    if (page.status() != 200 || !page.body().contains("\n" + BUILD + "{")) {
      return null;
    }
    Facts facts = new Facts("an agent", counted);
    Exposition.read(page.body(), facts);
    facts.add(ServiceChecks.COLLECTORS, new Sample(Collections.emptyMap(), 1));
    Json health = health();
    health
        .get("details")
        .fields()
        .forEach((check, all) -> all.list().forEach(one -> facts.add(dependency(check, one))));
    double uptime = Exposition.number(health.get("uptime_seconds").text());
    if (!Double.isNaN(uptime)) {
      facts.addUptime(new Sample(Collections.emptyMap(), uptime));
    }
    return facts;
  }

  /**
   * What it hangs on, whether it is healthy or not.
   *
   * @throws Unasked if that is not known, for then nobody could say that its databases answer
   */
  private Json health() throws Unasked {
    Fetch.Answer page = fetch.get(address.at("/health"), "application/json");
    Json health = Json.of(page.body());
    boolean answered = page.status() == 200 || page.status() == 503;
    if (!answered || !health.get("details").isObject()) {
      throw new Unasked(
          "answers "
              + page.status()
              + " to /health, but not as an agent does: does a proxy hand on /metrics alone?");
    }
    return health;
  }

  private static Dependency dependency(String check, Json told) {
    return new Dependency(
        check,
        told.get("name").text(),
        told.get("up").text().equals("true"),
        told.get("last_error").text(),
        told.get("rate_limited").text().equals("true"));
  }
}
