package io.collectoragent.runtime.rules;

import io.collectoragent.runtime.collectors.NamePattern;
import io.collectoragent.runtime.health.FreshnessRule;
import io.collectoragent.runtime.health.HealthRules;
import io.collectoragent.runtime.health.PingRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Reads the section {@code health}: what is asked, what has to be fresh, and what is no matter. */
final class HealthSection {

  private static final long USUAL_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final int PINGS_AT_MOST = 50;
  private static final List<String> KEYS = Arrays.asList("ping", "ready_when_fresh", "ignore");
  private static final List<String> OF_PING = Arrays.asList("url", "every");

  private final List<PingRule> pings = new ArrayList<>();
  private final List<FreshnessRule> freshness = new ArrayList<>();
  private final List<NamePattern> ignored = new ArrayList<>();

  HealthRules read(RuleNode section) throws BadRule {
    RuleParts.eachEntry(section, this::part);
    return new HealthRules(pings, freshness, ignored);
  }

  private void part(String key, RuleNode node) throws BadRule {
    switch (key) {
      case "ping":
        if (node.isMapping()) {
          RuleParts.eachEntry(node, (name, rule) -> add(ping(name, rule), rule));
        } else {
          RuleParts.each(node, name -> add(ping(name.text(), null, USUAL_NANOS, name), name));
        }
        break;
      case "ready_when_fresh":
        RuleParts.eachEntry(
            node,
            (collector, most) ->
                freshness.add(
                    new FreshnessRule(
                        new NamePattern(collector), DurationText.nanos(most, "1s", "31d"))));
        break;
      case "ignore":
        ignored.addAll(NameRules.patterns(node));
        break;
      default:
        throw RuleParts.unknown(node, KEYS);
    }
  }

  private void add(PingRule ping, RuleNode node) throws BadRule {
    if (pings.size() >= PINGS_AT_MOST) {
      throw node.bad("is one of more than " + PINGS_AT_MOST);
    }
    pings.add(ping);
  }

  private static PingRule ping(String name, RuleNode node) throws BadRule {
    if (node.isNothing()) {
      return ping(name, null, USUAL_NANOS, node);
    }
    if (!node.isMapping()) {
      return ping(name, node, USUAL_NANOS, node);
    }
    Map<String, RuleNode> entries = RuleParts.entries(node, OF_PING);
    RuleNode every = entries.get("every");
    return ping(
        name,
        entries.get("url"),
        every == null ? USUAL_NANOS : DurationText.nanos(every, "1s", "1d"),
        node);
  }

  private static PingRule ping(String name, RuleNode url, long every, RuleNode node)
      throws BadRule {
    return new PingRule(NameRules.label(name, node), url == null ? null : address(url), every);
  }

  /** It is not repeated in the complaint: what is wrong with it may be that it has credentials. */
  private static String address(RuleNode node) throws BadRule {
    URI address;
    try {
      address = new URI(node.text());
    } catch (URISyntaxException wrong) {
      throw node.bad("is no URL");
    }
    String scheme = address.getScheme();
    boolean http = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    if (!http || address.getHost() == null) {
      throw node.bad("is no URL of http or https");
    }
    if (address.getRawUserInfo() != null || address.getRawQuery() != null) {
      throw node.bad("is to have neither credentials nor a query");
    }
    return address.toString();
  }
}
