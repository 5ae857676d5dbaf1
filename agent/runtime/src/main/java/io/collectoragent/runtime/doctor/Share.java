package io.collectoragent.runtime.doctor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The one share of several that matters, and what it is of. */
final class Share {

  private Share() {}

  static Optional<Sample> smallest(List<Sample> shares) {
    return shares.stream().min(Comparator.comparingDouble(Sample::value));
  }

  static Optional<Sample> greatest(List<Sample> shares) {
    return shares.stream().max(Comparator.comparingDouble(Sample::value));
  }

  /** A collector and a symbol, for people. */
  static String dataOf(Sample sample) {
    return (sample.label("collector") + " " + sample.label("symbol")).trim();
  }

  /** The service, for people; the target where it has no name. */
  static String serviceOf(Sample sample) {
    String service = sample.label("service");
    return service.isEmpty() ? sample.target("instance") : service;
  }
}
