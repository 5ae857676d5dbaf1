package io.collectoragent.runtime.business;

/** Where a label or value of a metric comes from: a constant, or a text that its section reads. */
public final class Source {

  private final String text;
  private final boolean constant;

  private Source(String text, boolean constant) {
    this.text = text;
    this.constant = constant;
  }

  /**
   * @param written with quotes around it where it is a constant
   */
  public static Source of(String written) {
    int last = written.length() - 1;
    char quote = last < 1 ? 0 : written.charAt(0);
    return (quote == '\'' || quote == '"') && written.charAt(last) == quote
        ? new Source(written.substring(1, last), true)
        : new Source(written, false);
  }

  /** Without its quotes, where it is a constant. */
  public String text() {
    return text;
  }

  public boolean isConstant() {
    return constant;
  }

  @Override
  public String toString() {
    return constant ? '\'' + text + '\'' : text;
  }
}
