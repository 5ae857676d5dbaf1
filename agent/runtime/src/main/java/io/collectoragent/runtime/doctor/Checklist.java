package io.collectoragent.runtime.doctor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The guide's daily checklist, of one address. Immutable. */
final class Checklist {

  private final String source;
  private final List<Item> items;

  private Checklist(String source, List<Item> items) {
    this.source = source;
    this.items = Collections.unmodifiableList(items);
  }

  static Checklist of(Facts facts, Limits limits) {
    List<Item> items = new ArrayList<>();
    items.addAll(ServiceChecks.of(facts));
    items.addAll(new DataChecks(limits).of(facts));
    items.addAll(new ApiChecks(limits).of(facts));
    items.addAll(new PerformanceChecks(limits).of(facts));
    items.addAll(new BusinessChecks(limits, facts).items());
    return new Checklist(facts.source(), items);
  }

  /** What was asked, for people. */
  String source() {
    return source;
  }

  List<Item> items() {
    return items;
  }

  List<Item> items(Verdict verdict) {
    return items.stream().filter(item -> item.verdict() == verdict).collect(Collectors.toList());
  }
}
