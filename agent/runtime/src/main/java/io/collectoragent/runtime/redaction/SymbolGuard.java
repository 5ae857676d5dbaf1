package io.collectoragent.runtime.redaction;

/**
 * Says which part of a request may become the label {@code symbol}: a short plain name that does
 * not look like a credential. Stateless.
 */
public final class SymbolGuard {

  /** In characters. */
  public static final int LONGEST = 64;

  private static final int LONGEST_RUN = 32;
  private static final int SHORTEST_CREDENTIAL = 24;
  private static final String JOINS = "-_.:/^=+@~$*";

  private SymbolGuard() {}

  /** Whether a parameter of that name carries a credential. */
  public static boolean isSecretName(String parameter) {
    return SecretNames.isName(parameter, 0, parameter.length());
  }

  /** Whether a text from the request may be shown as a symbol. */
  public static boolean isSymbol(CharSequence text, int from, int to) {
    if (to <= from || to - from > LONGEST) {
      return false;
    }
    int run = 0;
    boolean names = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean word = Plain.isLetter(c) || Plain.isDigit(c);
      if (!word && JOINS.indexOf(c) < 0) {
        return false;
      }
      names |= word;
      run = word ? run + 1 : 0;
      if (run > LONGEST_RUN) {
        return false;
      }
    }
    return names && !Credentials.isLike(text, from, to, SHORTEST_CREDENTIAL);
  }

  /** Whether a text from a row looks like a key or token, wherever it stands. */
  public static boolean isLikeCredential(CharSequence text) {
    return Credentials.isLike(text, 0, text.length(), SHORTEST_CREDENTIAL);
  }
}
