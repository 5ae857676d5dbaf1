package io.collectoragent.runtime.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * "Business metrics": whether what was promised came. While a process is young, a share may lack
 * what it missed while it started, which is no verdict on it.
 */
final class BusinessChecks {

  static final String COMPLETENESS = "crypto_data_completeness_ratio";
  static final String RUNS = "crypto_collection_requests_total";

  private static final String SECTION = "Business metrics";
  private static final List<String> PROMISES =
      Arrays.asList(
          "data_availability_sla_ratio",
          "api_response_time_sla_ratio",
          "collection_frequency_sla_ratio");

  /** Completeness is of so many of the last runs, after which the start is forgotten. */
  private static final int RUNS_LOOKED_AT = 32;

  private final Limits limits;
  private final Facts facts;

  /** Of each symbol of a collector, and with an empty one of the collector. */
  private final Map<List<String>, Double> runs = new HashMap<>();

  BusinessChecks(Limits limits, Facts facts) {
    this.limits = limits;
    this.facts = facts;
    for (Sample sample : facts.of(RUNS)) {
      runs.merge(data(sample, sample.label("symbol")), sample.value(), Math::max);
      runs.merge(data(sample, ""), sample.value(), Math::max);
    }
  }

  List<Item> items() {
    return Arrays.asList(coverage(), promises(), completeness());
  }

  /** Of the symbols that are to come, those of which anything did; one that had its time first. */
  private Item coverage() {
    Question question = new Question(SECTION, "symbol coverage", "100 %");
    List<Sample> symbols = facts.of(COMPLETENESS);
    Sample missing = null;
    int came = 0;
    for (Sample symbol : symbols) {
      came += symbol.value() > 0 ? 1 : 0;
      if (symbol.value() <= 0 && (missing == null || isTooEarly(missing))) {
        missing = symbol;
      }
    }
    if (symbols.isEmpty()) {
      return question.unknown("nothing is expected yet");
    }
    String figure = came + " of " + symbols.size();
    if (missing == null) {
      return question.answer(true, figure);
    }
    figure += ", not " + Share.dataOf(missing);
    return isTooEarly(missing)
        ? question.unknown(figure + "; " + young(missing))
        : question.answer(false, figure);
  }

  /** The one that is kept least of those of which it can be told. */
  private Item promises() {
    Question question = new Question(SECTION, "SLA compliance", Limits.SLA);
    Item worst = question.unknown("no objectives are declared");
    for (String promise : PROMISES) {
      for (Sample share : facts.of(promise)) {
        worst = worse(worst, promised(question, promise, share));
      }
    }
    return worst;
  }

  private Item promised(Question question, String promise, Sample share) {
    String subject = share.label("data_type") + share.label("endpoint") + share.label("collector");
    String of = promise.replace("_sla_ratio", "").replace('_', ' ') + " of " + subject;
    return answer(question, share, of, isTooEarly(share));
  }

  private Item completeness() {
    Question question = new Question(SECTION, "data completeness", Limits.COMPLETENESS);
    Item worst = question.unknown("nothing is expected yet");
    for (Sample share : facts.of(COMPLETENESS)) {
      boolean young = runs(share) < RUNS_LOOKED_AT && isTooEarly(share);
      worst = worse(worst, answer(question, share, Share.dataOf(share), young));
    }
    return worst;
  }

  private Item answer(Question question, Sample share, String of, boolean young) {
    return young && !question.limit().isKept(share.value())
        ? question.tooEarly(share.value(), of, young(share))
        : question.answer(share.value(), of);
  }

  private boolean isTooEarly(Sample share) {
    return limits.mayBeTheStart(share.value(), facts.uptime(share), interval(share));
  }

  private String young(Sample share) {
    return "too early, up " + Words.seconds(facts.uptime(share));
  }

  /** What fails before what is not known before what passes; of two alike the smaller. */
  private static Item worse(Item one, Item other) {
    boolean oneIsNothing = Double.isNaN(one.value());
    int by = Integer.compare(rank(one), rank(other));
    if (oneIsNothing || by < 0) {
      return other;
    }
    return by > 0 || one.value() <= other.value() ? one : other;
  }

  private static int rank(Item item) {
    return Arrays.asList(Verdict.PASS, Verdict.UNKNOWN, Verdict.FAIL).indexOf(item.verdict());
  }

  /** 0 where there was none. */
  private double runs(Sample share) {
    return runs.getOrDefault(data(share, share.label("symbol")), 0.0);
  }

  private static List<String> data(Sample sample, String symbol) {
    List<String> data = new ArrayList<>(sample.process());
    data.add(sample.label("collector"));
    data.add(symbol);
    return data;
  }

  /** Seconds from one run to the next, on average; 0 where there was none. */
  private double interval(Sample share) {
    double all = runs(share);
    return all == 0 ? 0 : facts.uptime(share) / all;
  }
}
