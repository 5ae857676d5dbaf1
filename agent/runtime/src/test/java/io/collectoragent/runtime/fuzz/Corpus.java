package io.collectoragent.runtime.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Texts worth changing further: the seeds, and one for each kind of outcome that was seen. */
final class Corpus {

  private static final int TEXTS_AT_MOST = 4_000;
  private static final int LONGEST_KEPT = 2_000;

  private final Random random;
  private final List<String> texts;
  private final Set<Object> kinds = new HashSet<>();

  Corpus(Random random, List<String> seeds) {
    this.random = random;
    this.texts = new ArrayList<>(seeds);
  }

  String any() {
    return texts.get(random.nextInt(texts.size()));
  }

  void add(String text, Object kind) {
    if (text.length() > LONGEST_KEPT || kinds.size() > 50 * TEXTS_AT_MOST || !kinds.add(kind)) {
      return;
    }
    if (texts.size() < TEXTS_AT_MOST) {
      texts.add(text);
    } else {
      texts.set(random.nextInt(texts.size()), text);
    }
  }

  int kinds() {
    return kinds.size();
  }
}
