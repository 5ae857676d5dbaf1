package io.collectoragent.runtime.doctor;

/** One address, asked once, or twice where what is counted has to be of a known time. Mutable. */
final class Visit {

  private final Address address;
  private final AgentSource agent;
  private Facts facts;
  private boolean toAgent;
  private String complaint;

  private Visit(Address address, AgentSource agent) {
    this.address = address;
    this.agent = agent;
  }

  /**
   * @param overSeconds in which a Prometheus looks at counters; 0 where nobody says
   */
  static Visit of(Address address, Fetch fetch, long overSeconds) {
    Visit visit = new Visit(address, new AgentSource(fetch, address));
    try {
      visit.ask(new PrometheusSource(new Queries(fetch, address), overSeconds));
    } catch (Unasked inVain) {
      visit.complaint = inVain.getMessage();
    }
    return visit;
  }

  /** An agent's page is enough to know it; a Prometheus has one too, but of its own. */
  private void ask(PrometheusSource prometheus) throws Unasked {
    facts = agent.ask();
    toAgent = facts != null;
    if (!toAgent) {
      facts = prometheus.ask();
    }
    if (facts == null) {
      throw new Unasked(
          "somebody answers who is neither this agent nor a Prometheus: give the address of one,"
              + " such as http://localhost:9464");
    }
  }

  /** Whether it has to be asked again later, to know what came between. */
  boolean isToAgent() {
    return toAgent;
  }

  void askAgain(long seconds) {
    try {
      facts = agent.askSince(facts, seconds);
    } catch (Unasked inVain) {
      complaint = inVain.getMessage();
    }
  }

  Report report(Limits limits) {
    return complaint == null
        ? Report.of(address.toString(), Checklist.of(facts, limits))
        : Report.unasked(address.toString(), complaint);
  }
}
