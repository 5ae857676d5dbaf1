package io.collectoragent.runtime.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** "Data quality": how old, and how plausible, what is stored is. */
final class DataChecks {

  static final String FRESHNESS = "crypto_data_freshness_seconds";
  static final String ACCURACY = "crypto_data_accuracy_score";

  /** The greatest age of a day, where somebody keeps that. */
  static final String OLDEST_OF_A_DAY = "oldest of a day";

  private static final String SECTION = "Data quality";

  private final Limits limits;

  DataChecks(Limits limits) {
    this.limits = limits;
  }

  List<Item> of(Facts facts) {
    List<Item> items = new ArrayList<>();
    Map<String, List<Sample>> collectors = newest(facts.of(FRESHNESS));
    if (collectors.isEmpty()) {
      items.add(new Question(SECTION, "freshness", "as declared").unknown("nothing stored yet"));
    }
    collectors.forEach((collector, symbols) -> items.add(age(collector, symbols)));
    items.add(gaps(facts, collectors));
    items.add(
        Share.smallest(facts.of(ACCURACY))
            .map(least -> plausible().answer(least.value(), Share.dataOf(least)))
            .orElseGet(() -> plausible().unknown("no columns are checked")));
    return items;
  }

  private static Question plausible() {
    return new Question(SECTION, "plausible values", Limits.ACCURACY);
  }

  /** By collector: of several copies of a collector that which has stored a symbol last. */
  private static Map<String, List<Sample>> newest(List<Sample> ages) {
    Map<String, Map<String, Sample>> symbols = new TreeMap<>();
    for (Sample age : ages) {
      symbols
          .computeIfAbsent(age.label("collector"), collector -> new HashMap<>())
          .merge(
              age.label("symbol"), age, (one, other) -> one.value() < other.value() ? one : other);
    }
    Map<String, List<Sample>> newest = new TreeMap<>();
    symbols.forEach((collector, bySymbol) -> newest.put(collector, list(bySymbol)));
    return newest;
  }

  private static List<Sample> list(Map<String, Sample> bySymbol) {
    return new ArrayList<>(new TreeMap<>(bySymbol).values());
  }

  /** By the symbol that is worst for its limit; of news by the newest. */
  private Item age(String collector, List<Sample> symbols) {
    boolean ofNews = Limits.isOfNews(collector);
    Sample shown = symbols.get(0);
    for (Sample symbol : symbols) {
      boolean worse = badness(symbol) > badness(shown);
      shown = worse == ofNews ? shown : symbol;
    }
    return new Question(SECTION, "freshness of " + collector, limit(shown))
        .answer(shown.value(), shown.label("symbol"));
  }

  private double badness(Sample age) {
    return limit(age).badness(age.value());
  }

  private Limit limit(Sample age) {
    return limits.age(age.label("collector"), age.label("symbol"));
  }

  /** An agent knows how old data is now; how old it was, a Prometheus. */
  private Item gaps(Facts facts, Map<String, List<Sample>> collectors) {
    Question question =
        new Question(SECTION, "gaps of a day", Limit.below(Limits.GAP_SECONDS, Unit.SECONDS));
    List<Sample> history = facts.of(OLDEST_OF_A_DAY);
    Sample longest = longest(history);
    for (List<Sample> ages : collectors.values()) {
      Sample now = longest(ages);
      longest = longest == null || now != null && now.value() > longest.value() ? now : longest;
    }
    if (longest == null) {
      return question.unknown("nothing has to come every hour");
    }
    return history.isEmpty() && question.limit().isKept(longest.value())
        ? question.unknown("none now, and no history is known")
        : question.answer(longest.value(), Share.dataOf(longest));
  }

  /** Null where all of it may come more rarely than that. */
  private Sample longest(List<Sample> ages) {
    Sample longest = null;
    for (Sample age : ages) {
      boolean hasToCome =
          limit(age).threshold() <= Limits.GAP_SECONDS && !Limits.isOfNews(age.label("collector"));
      if (hasToCome && (longest == null || age.value() > longest.value())) {
        longest = age;
      }
    }
    return longest;
  }
}
