package io.collectoragent.runtime.doctor;

import io.collectoragent.runtime.objectives.AvailabilityObjective;
import io.collectoragent.runtime.objectives.Objectives;
import io.collectoragent.runtime.rules.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What collectors files say of the limits here. Each program has a file of its own: of a collector
 * that some of them list only those count. Immutable; times are nanoseconds, empty where nothing is
 * said.
 */
final class DeclaredRules {

  private final List<Rules> files;

  DeclaredRules(List<Rules> files) {
    this.files = Collections.unmodifiableList(new ArrayList<>(files));
  }

  private Stream<Rules> filesOf(String collector) {
    List<Rules> listing =
        files.stream()
            .filter(rules -> rules.collectors().of(collector) != null)
            .collect(Collectors.toList());
    return (listing.isEmpty() ? files : listing).stream();
  }

  /** How old data may be: by the objectives, else by what readiness hangs on; the strictest. */
  OptionalLong fresh(String collector, String symbol) {
    OptionalLong promised =
        filesOf(collector)
            .flatMap(rules -> rules.objectives().availability().stream())
            .filter(objective -> objective.isOf(collector, symbol))
            .mapToLong(AvailabilityObjective::freshNanos)
            .min();
    return promised.isPresent()
        ? promised
        : filesOf(collector)
            .flatMap(rules -> rules.health().freshness().stream())
            .filter(rule -> rule.collector().matches(collector))
            .mapToLong(rule -> rule.mostNanos())
            .min();
  }

  /** From one run to the next. */
  OptionalLong every(String collector) {
    return filesOf(collector)
        .map(rules -> rules.collectors().of(collector))
        .filter(rule -> rule != null && rule.everyNanos() > 0)
        .mapToLong(rule -> rule.everyNanos())
        .max();
  }

  /** How long a provider's answers may take: the longest, for an average is of all of them. */
  OptionalLong under(String provider) {
    return files.stream()
        .flatMap(rules -> rules.objectives().responseTimes().stream())
        .filter(objective -> objective.provider().matches(provider))
        .mapToLong(objective -> objective.underNanos())
        .max();
  }

  /** The longest window of all objectives. */
  OptionalLong window() {
    return files.stream().map(Rules::objectives).flatMapToLong(DeclaredRules::windows).max();
  }

  private static LongStream windows(Objectives objectives) {
    return LongStream.concat(
        LongStream.of(objectives.frequencyWindowNanos()),
        LongStream.concat(
            objectives.availability().stream().mapToLong(AvailabilityObjective::windowNanos),
            objectives.responseTimes().stream().mapToLong(objective -> objective.windowNanos())));
  }

  /** Whether health is not to hang on that API or database. */
  boolean ignores(String name) {
    return files.stream().anyMatch(rules -> rules.health().ignores(name));
  }
}
