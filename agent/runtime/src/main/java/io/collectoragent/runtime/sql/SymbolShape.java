package io.collectoragent.runtime.sql;

import io.collectoragent.runtime.redaction.SymbolGuard;

/**
 * What a text has to look like to be shown as a symbol: {@code bitcoin}, {@code BRK.B}, {@code
 * BTC/USD}.
 */
public final class SymbolShape {
  static final int LONGEST = 64;

  private SymbolShape() {}

  /**
   * Whether it is one to 64 ASCII letters, digits and signs of those that symbols have, and does
   * not look like a credential: columns with names of theirs may hold anything.
   *
   * @param text may be null, which is none
   */
  public static boolean fits(CharSequence text) {
    if (text == null || text.length() == 0 || text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Chars.isAsciiLetter(c) && !Chars.isDigit(c) && "-_.:/^=+".indexOf(c) < 0) {
        return false;
      }
    }
    return !SymbolGuard.isLikeCredential(text);
  }
}
