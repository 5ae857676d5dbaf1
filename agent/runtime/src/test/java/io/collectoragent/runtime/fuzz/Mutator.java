package io.collectoragent.runtime.fuzz;

import java.util.List;
import java.util.Random;

/** Makes texts: of the grammar's pieces, or of a text that is there already. */
final class Mutator {

  /** Where parsers tend to err: controls, foreign blanks, quotes and digits, half characters. */
  private static final int[] ODD = {
    0, 1, 8, 9, 0xa, 0xb, 0xc, 0xd, 0x1b, 0x1f, 0x20, 0x7f, 0x80, 0x85, 0xa0, 0xb2, 0xe9, 0x130,
    0x131, 0x17f, 0x2bc, 0x660, 0x200b, 0x2018, 0x2028, 0x2029, 0x202e, 0x212a, 0x3000, 0xd800,
    0xdfff, 0xfeff, 0xff07, 0xff10, 0xffff, 0x1d7d8, 0x1f600
  };

  private static final int MOST_PIECES = 16;
  private static final int MOST_STEPS = 5;
  private static final int MOST_COPIES = 40;

  private final Random random;
  private final List<String> pieces;
  private final int longest;

  Mutator(Random random, List<String> pieces, int longest) {
    this.random = random;
    this.pieces = pieces;
    this.longest = longest;
  }

  String composed() {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(MOST_PIECES); i > 0; i--) {
      text.append(piece());
    }
    return bounded(text);
  }

  String changed(String from, String other) {
    StringBuilder text = new StringBuilder(from);
    for (int i = 1 + random.nextInt(MOST_STEPS); i > 0; i--) {
      change(text, other);
    }
    return bounded(text);
  }

  private void change(StringBuilder text, String other) {
    int at = random.nextInt(text.length() + 1);
    int end = at + random.nextInt(Math.min(text.length() - at, 64) + 1);
    switch (random.nextInt(8)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, text.substring(at, end));
      case 2 -> text.insert(at, text.substring(at, end).repeat(random.nextInt(MOST_COPIES)));
      case 3 -> text.insert(at, Character.toString(ODD[random.nextInt(ODD.length)]));
      case 4 -> text.replace(at, end, piece());
      case 5 -> text.setLength(at);
      case 6 -> text.insert(at, other, other.length() / 2, other.length());
      default -> text.insert(at, piece());
    }
  }

  private String piece() {
    return pieces.get(random.nextInt(pieces.size()));
  }

  private String bounded(StringBuilder text) {
    text.setLength(Math.min(text.length(), longest));
    return text.toString();
  }
}
