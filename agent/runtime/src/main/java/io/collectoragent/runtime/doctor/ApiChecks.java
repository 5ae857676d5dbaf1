package io.collectoragent.runtime.doctor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** "External dependencies": whether the providers answer, and what is left of their quotas. */
final class ApiChecks {

  private static final String SECTION = "External dependencies";
  private static final String CHECK = "external_api";

  private final Limits limits;

  ApiChecks(Limits limits) {
    this.limits = limits;
  }

  List<Item> of(Facts facts) {
    Map<String, List<Sample>> calls = facts.by("provider", Counted.CALLS.all());
    TreeSet<String> providers = new TreeSet<>(calls.keySet());
    apis(facts).forEach(api -> providers.add(api.name()));
    providers.removeIf(limits::ignores);
    List<Item> items = new ArrayList<>();
    if (providers.isEmpty()) {
      items.add(new Question(SECTION, "APIs", "answer").unknown("none was asked yet"));
    }
    for (String provider : providers) {
      Optional<Dependency> known =
          apis(facts).stream().filter(api -> api.name().equals(provider)).findFirst();
      items.add(
          known.isPresent()
              ? answers(provider, known.get())
              : answers(provider, calls.getOrDefault(provider, Collections.emptyList()), facts));
      items.add(quota(provider, known.isPresent() && known.get().isLimited(), facts));
    }
    return items;
  }

  private static List<Dependency> apis(Facts facts) {
    return facts.dependencies().stream()
        .filter(dependency -> dependency.check().equals(CHECK))
        .collect(Collectors.toList());
  }

  /** As the agent has it from the last calls. */
  private static Item answers(String provider, Dependency known) {
    return new Question(SECTION, provider + " answers", "answers")
        .answer(known.isUp(), known.standing());
  }

  /** A Prometheus knows what became of the calls, and nothing more. */
  private static Item answers(String provider, List<Sample> calls, Facts facts) {
    Question question = new Question(SECTION, provider + " answers", Limits.FAILED_CALLS);
    double all = Facts.sum(calls);
    double failed =
        calls.stream()
            .filter(call -> isFailure(call.label("status")))
            .mapToDouble(Sample::value)
            .sum();
    return all == 0
        ? question.unknown("not asked " + facts.counted())
        : question.answer(failed / all, facts.counted());
  }

  /** No answer, for which there is the type of an error, or one that says it is out of order. */
  private static boolean isFailure(String status) {
    return !status.matches("[1-4]..");
  }

  private static Item quota(String provider, boolean refuses, Facts facts) {
    Question question = new Question(SECTION, provider + " quota", Limits.QUOTA_LEFT);
    Optional<Sample> used =
        Share.greatest(of(provider, facts.of("external_api_quota_usage_percent")));
    if (used.isPresent()) {
      return question.answer(Math.max(0, 1 - used.get().value() / 100), "");
    }
    Optional<Sample> left =
        Share.smallest(of(provider, facts.of("external_api_rate_limit_remaining")));
    if (refuses || left.isPresent() && left.get().value() <= 0) {
      return question.answer(false, "refuses as too many what it is asked");
    }
    return question.unknown(
        left.map(some -> Math.round(some.value()) + " left, of how many it does not tell")
            .orElse("no quota is known"));
  }

  private static List<Sample> of(String provider, List<Sample> samples) {
    return samples.stream()
        .filter(sample -> sample.label("provider").equals(provider))
        .collect(Collectors.toList());
  }
}
