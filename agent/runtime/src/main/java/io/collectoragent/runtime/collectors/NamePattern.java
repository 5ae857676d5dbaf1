package io.collectoragent.runtime.collectors;

/** A name in which {@code *} stands for any characters, or none. Immutable. */
public final class NamePattern {

  private final String text;

  public NamePattern(String text) {
    this.text = text;
  }

  /** Whether it is one name only. */
  public boolean isPlain() {
    return text.indexOf('*') < 0;
  }

  /** In time proportional to both lengths at most. Null matches nothing. */
  public boolean matches(String name) {
    if (name == null) {
      return false;
    }
    int at = 0;
    int next = 0;
    int star = -1;
    int resumed = 0;
    while (next < name.length()) {
      if (at < text.length() && text.charAt(at) == '*') {
        star = at++;
        resumed = next;
      } else if (at < text.length() && text.charAt(at) == name.charAt(next)) {
        at++;
        next++;
      } else if (star >= 0) {
        at = star + 1;
        next = ++resumed;
      } else {
        return false;
      }
    }
    while (at < text.length() && text.charAt(at) == '*') {
      at++;
    }
    return at == text.length();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NamePattern && ((NamePattern) other).text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** As it is written. */
  @Override
  public String toString() {
    return text;
  }
}
