package io.collectoragent.runtime.quota;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One limit of {@code RateLimit: "default";r=50;t=30} with {@code RateLimit-Policy:
 * "default";q=100;w=60}, or of the draft before, {@code RateLimit: limit=100, remaining=50,
 * reset=30}.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit
 *     header fields for HTTP</a>
 */
final class StructuredLimit {

  private static final int ITEMS_AT_MOST = 16;

  private final Map<String, String> state;
  private final Map<String, String> policy;

  private StructuredLimit(Map<String, String> state, Map<String, String> policy) {
    this.state = state;
    this.policy = policy;
  }

  /**
   * @param policy may be null
   */
  static List<StructuredLimit> of(String state, String policy) {
    Map<String, Map<String, String>> states = items(state);
    List<StructuredLimit> limits = new ArrayList<>();
    Map<String, String> one = new HashMap<>();
    states.forEach((name, parameters) -> one.putAll(dictionaryEntry(name)));
    if (one.containsKey("remaining")) {
      limits.add(new StructuredLimit(one, new HashMap<>()));
      return limits;
    }
    Map<String, Map<String, String>> policies = policy == null ? new HashMap<>() : items(policy);
    states.forEach(
        (name, parameters) ->
            limits.add(
                new StructuredLimit(parameters, policies.getOrDefault(name, new HashMap<>()))));
    return limits;
  }

  /** Null where it does not say what is left. */
  Standing standing(long seenAt, long usualMillis) {
    long remaining = Figures.count(first("r", "remaining"));
    if (remaining < 0) {
      return null;
    }
    long limit = Figures.count(policy.containsKey("q") ? policy.get("q") : first("q", "limit"));
    long reset = Moments.epochMillis(first("t", "reset"), seenAt);
    long window = Figures.count(policy.get("w"));
    if (reset == Moments.UNKNOWN) {
      long again = Moments.epochMillis(policy.get("w"), seenAt);
      reset = window > 0 && again != Moments.UNKNOWN ? again : seenAt + usualMillis;
    }
    return new Standing(limit >= remaining ? limit : -1, remaining, reset);
  }

  private String first(String name, String older) {
    return state.containsKey(name) ? state.get(name) : state.get(older);
  }

  /** The items of a list, each by its name, with its parameters. */
  private static Map<String, Map<String, String>> items(String text) {
    Map<String, Map<String, String>> items = new LinkedHashMap<>();
    for (String item : split(text, ',')) {
      if (items.size() < ITEMS_AT_MOST) {
        List<String> parts = split(item, ';');
        Map<String, String> parameters = new HashMap<>();
        for (String part : parts.subList(1, parts.size())) {
          parameters.putAll(dictionaryEntry(part));
        }
        items.putIfAbsent(parts.get(0), parameters);
      }
    }
    return items;
  }

  private static Map<String, String> dictionaryEntry(String part) {
    Map<String, String> entry = new HashMap<>();
    int equals = part.indexOf('=');
    if (equals > 0) {
      entry.put(part.substring(0, equals).trim(), part.substring(equals + 1).trim());
    }
    return entry;
  }

  /** At a character that is not in quotes; trimmed, at least one part. */
  private static List<String> split(String text, char at) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '"';
      if (!quoted && text.charAt(i) == at) {
        parts.add(text.substring(from, i).trim());
        from = i + 1;
      }
    }
    parts.add(text.substring(from).trim());
    return parts;
  }
}
