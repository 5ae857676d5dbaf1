package io.collectoragent.runtime.resources;

import java.util.OptionalLong;

/** Reads the kernel's numbers, which are sometimes words, such as {@code max}. */
final class Numbers {

  private Numbers() {}

  /** Empty for what is no number. */
  static OptionalLong parse(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException noNumber) {
      return OptionalLong.empty();
    }
  }
}
