package io.collectoragent.runtime.redaction;

/**
 * Says which text of the application's may become a label that a rule of the user's asks for: a
 * short name, of words of any language, that does not look like a credential. Stateless.
 */
public final class LabelGuard {

  /** In characters. */
  public static final int LONGEST = 64;

  private static final int LONGEST_WORD = 32;
  private static final int SHORTEST_CREDENTIAL = 24;
  private static final String JOINS = " -_.:/^=+@~$*&'()%,";

  private LabelGuard() {}

  public static boolean isShowable(CharSequence text) {
    int length = text.length();
    if (length == 0 || length > LONGEST) {
      return false;
    }
    boolean names = false;
    int run = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean word = Character.isLetterOrDigit(c);
      if (!word && JOINS.indexOf(c) < 0) {
        return false;
      }
      names |= word;
      run = word ? run + 1 : 0;
      if (run > LONGEST_WORD) {
        return false;
      }
    }
    return names && !Credentials.isLike(text, 0, length, SHORTEST_CREDENTIAL);
  }
}
