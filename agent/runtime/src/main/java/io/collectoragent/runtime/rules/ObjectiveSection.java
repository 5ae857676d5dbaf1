package io.collectoragent.runtime.rules;

import io.collectoragent.runtime.collectors.NamePattern;
import io.collectoragent.runtime.objectives.AvailabilityObjective;
import io.collectoragent.runtime.objectives.Objectives;
import io.collectoragent.runtime.objectives.ResponseTimeObjective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Reads the section {@code objectives}: how fresh, fast and frequent things are to be. */
final class ObjectiveSection {

  private static final NamePattern ANY = new NamePattern("*");
  private static final List<String> KEYS =
      Arrays.asList("data_availability", "api_response_time", "collection_frequency");
  private static final List<String> OF_AVAILABILITY =
      Arrays.asList("collectors", "symbols", "fresh", "window");
  private static final List<String> OF_RESPONSE_TIME =
      Arrays.asList("provider", "endpoint", "under", "window");
  private static final List<String> OF_FREQUENCY = Collections.singletonList("window");

  private final List<AvailabilityObjective> availability = new ArrayList<>();
  private final List<ResponseTimeObjective> responseTimes = new ArrayList<>();
  private long frequencyWindow = Objectives.USUAL_WINDOW_NANOS;

  Objectives read(RuleNode section) throws BadRule {
    RuleParts.eachEntry(section, this::part);
    return new Objectives(availability, responseTimes, frequencyWindow);
  }

  private void part(String key, RuleNode node) throws BadRule {
    switch (key) {
      case "data_availability":
        RuleParts.eachEntry(node, (type, rule) -> availability.add(availability(type, rule)));
        break;
      case "api_response_time":
        RuleParts.each(node, rule -> responseTimes.add(responseTime(rule)));
        break;
      case "collection_frequency":
        frequencyWindow = window(RuleParts.entries(node, OF_FREQUENCY));
        break;
      default:
        throw RuleParts.unknown(node, KEYS);
    }
  }

  private static AvailabilityObjective availability(String type, RuleNode node) throws BadRule {
    Map<String, RuleNode> entries = RuleParts.entries(node, OF_AVAILABILITY);
    return new AvailabilityObjective(
        NameRules.label(type, node),
        patterns(entries.get("collectors")),
        patterns(entries.get("symbols")),
        DurationText.nanos(RuleParts.needed(node, entries, "fresh"), "1s", "31d"),
        window(entries));
  }

  private static ResponseTimeObjective responseTime(RuleNode node) throws BadRule {
    Map<String, RuleNode> entries = RuleParts.entries(node, OF_RESPONSE_TIME);
    return new ResponseTimeObjective(
        pattern(entries.get("provider")),
        pattern(entries.get("endpoint")),
        DurationText.nanos(RuleParts.needed(node, entries, "under"), "1ms", "1h"),
        window(entries));
  }

  private static long window(Map<String, RuleNode> entries) throws BadRule {
    RuleNode window = entries.get("window");
    return window == null ? Objectives.USUAL_WINDOW_NANOS : DurationText.nanos(window, "1m", "31d");
  }

  private static List<NamePattern> patterns(RuleNode node) throws BadRule {
    return node == null ? Collections.<NamePattern>emptyList() : NameRules.patterns(node);
  }

  private static NamePattern pattern(RuleNode node) throws BadRule {
    return node == null ? ANY : NameRules.pattern(node);
  }
}
