package io.collectoragent.runtime.rules;

import io.collectoragent.runtime.providers.QuotaRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Reads what may be asked how often: {@code {limit: 100, per: minute}}. */
final class QuotaRules {

  private static final long MOST = 1_000_000_000_000L;
  private static final List<String> KEYS = Arrays.asList("limit", "per", "used", "host");

  private QuotaRules() {}

  static QuotaRule read(RuleNode item) throws BadRule {
    Map<String, RuleNode> entries = item.entries();
    for (Map.Entry<String, RuleNode> entry : entries.entrySet()) {
      if (!KEYS.contains(entry.getKey())) {
        throw entry.getValue().bad("is not known, it is one of " + KEYS);
      }
    }
    if (!entries.containsKey("limit") || !entries.containsKey("per")) {
      throw item.bad("needs both limit and per");
    }
    RuleNode used = entries.get("used");
    RuleNode host = entries.get("host");
    return new QuotaRule(
        entries.get("limit").number(1, MOST),
        seconds(entries.get("per")),
        used == null ? null : header(used),
        host == null ? null : ProviderRules.host(host));
  }

  private static long seconds(RuleNode node) throws BadRule {
    switch (node.text().toLowerCase(Locale.ROOT)) {
      case "second":
        return 1;
      case "minute":
        return TimeUnit.MINUTES.toSeconds(1);
      case "hour":
        return TimeUnit.HOURS.toSeconds(1);
      case "day":
        return TimeUnit.DAYS.toSeconds(1);
      default:
        throw node.bad(node.quoted() + " is none of second, minute, hour, day");
    }
  }

  private static String header(RuleNode node) throws BadRule {
    String name = node.text().toLowerCase(Locale.ROOT);
    if (!name.matches("[a-z0-9_-]{1,64}")) {
      throw node.bad(node.quoted() + " is no name of a header");
    }
    return name;
  }
}
