package legacy;

/** What {@link LoudJob} logs, by thread and number, so that a test can tell what has to come. */
public final class LoudTexts {

  /** Events of one thread. */
  public static final int EVENTS = 25;

  private static final int MEGABYTE = 1024 * 1024;
  private static final String[] TEXTS = {
    "\u00e4\u00f6\u00fc \u03a9 \u4e2d\u6587 \ud83d\ude80 \ud834\udd1e",
    "line\nreturn\r\ntab\tbell\u0007null\u0000escape\u001b[31m delete\u007f next\u0085 \u2028 \u2029",
    "broken \"quotes\" and \\ backslashes\\",
    "{\"looks\":\"like JSON\"}, {} and %s and ${none}",
    "</td><![CDATA[ & ]]>",
  };

  private LoudTexts() {}

  /**
   * How it is logged: 0 and 3 as information, 1 as a warning, 2 with an exception, 4 with pairs.
   */
  public static int kind(int number) {
    return number % TEXTS.length;
  }

  public static String message(int thread, int number) {
    String text = "t" + thread + " n" + number + " " + TEXTS[kind(number)];
    return number == 10 && thread % 8 == 0 ? text + megabyte() : text;
  }

  /** Of the context, and of a pair. */
  public static String value(int number) {
    return number + ": \"quoted\" \\ and\nbroken \ud83d\ude80";
  }

  static Throwable thrown(int number) {
    Exception cause =
        new IllegalArgumentException("because of \"" + number + "\"\n\u4e2d \ud83d\ude80");
    Exception thrown = new IllegalStateException("on purpose", cause);
    thrown.addSuppressed(new UnsupportedOperationException("beside it"));
    return thrown;
  }

  private static String megabyte() {
    StringBuilder text = new StringBuilder(MEGABYTE);
    while (text.length() < MEGABYTE) {
      text.append("0123456789 \u00e4\"\n\ud83d\ude80");
    }
    return text.toString();
  }
}
