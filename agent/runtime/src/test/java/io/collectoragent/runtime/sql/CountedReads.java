package io.collectoragent.runtime.sql;

/** Counts every character read, also through what is cut out of it. */
final class CountedReads implements CharSequence {

  private final String text;
  private final int[] reads;

  CountedReads(String text) {
    this(text, new int[1]);
  }

  private CountedReads(String text, int[] reads) {
    this.text = text;
    this.reads = reads;
  }

  int reads() {
    return reads[0];
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    reads[0]++;
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new CountedReads(text.substring(start, end), reads);
  }

  @Override
  public String toString() {
    reads[0] += text.length();
    return text;
  }
}
