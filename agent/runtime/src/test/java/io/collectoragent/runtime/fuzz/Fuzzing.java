package io.collectoragent.runtime.fuzz;

import java.util.Random;
import java.util.function.LongPredicate;

/** Throws texts at one target for as long as a budget lasts, or until one is a finding. */
final class Fuzzing {

  private static final int CHECKS_OF_GROWTH_EVERY = 2_000;

  private final FuzzTarget target;
  private final Random random;
  private final Mutator mutator;
  private final Corpus corpus;
  private final Growth growth;
  private long executions;

  Fuzzing(FuzzTarget target, long seed) {
    this.target = target;
    this.random = new Random(seed);
    this.mutator = new Mutator(random, target.pieces(), target.longest());
    this.corpus = new Corpus(random, target.seeds());
    this.growth = new Growth(target);
  }

  /**
   * @param budget asked with the number of executions so far
   */
  void run(LongPredicate budget) {
    target.seeds().forEach(this::parse);
    while (budget.test(executions)) {
      parse(next());
      if (executions % CHECKS_OF_GROWTH_EVERY == 0) {
        growth.check(next());
      }
    }
  }

  /** What has to hold for the pieces by themselves, before chance comes in. */
  void growPieces() {
    target.pieces().forEach(growth::check);
  }

  void parse(String text) {
    executions++;
    try {
      corpus.add(text, target.parse(text));
    } catch (Throwable failure) {
      throw new Finding(target, text, failure);
    }
  }

  private String next() {
    return random.nextInt(4) == 0
        ? mutator.composed()
        : mutator.changed(corpus.any(), corpus.any());
  }

  String summary() {
    return "%s: %,d texts, %,d kinds of outcome, %,d checks of growth"
        .formatted(target.name(), executions, corpus.kinds(), growth.checks());
  }
}
