package io.collectoragent.runtime.exposition;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Encodes text and numbers into one buffer and hands it on when it is full, so that a page costs
 * the same memory however long it is. For one thread.
 */
final class PageBuffer {

  private static final int SIZE = 16 * 1024;
  private static final int LONGEST_NUMBER = 32;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final int DIGITS_OF_NANOS = 9;
  private static final int DIGITS_OF_MILLIS = 3;

  /** Up to here a whole number in a double is exact, and so is its cast. */
  private static final double EXACT_UP_TO = 1L << 53;

  private static final int BITS_OF_HEX_DIGIT = 4;
  private static final String HEX = "0123456789abcdef";

  private final OutputStream out;
  private final byte[] bytes = new byte[SIZE];
  private int length;

  PageBuffer(OutputStream out) {
    this.out = out;
  }

  void add(byte[] text) throws IOException {
    add(text, 0, text.length);
  }

  void add(byte[] text, int from, int to) throws IOException {
    int count = to - from;
    if (count > SIZE - length) {
      handOn();
      if (count > SIZE) {
        out.write(text, from, count);
        return;
      }
    }
    System.arraycopy(text, from, bytes, length, count);
    length += count;
  }

  void add(char ascii) throws IOException {
    ensureRoom(1);
    bytes[length++] = (byte) ascii;
  }

  /** Plain ASCII goes in without garbage, all else by way of an array. */
  void add(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        add(LabelText.encoded(text.substring(i)));
        return;
      }
      add(text.charAt(i));
    }
  }

  /** A number that the formats would read as an integer or a float alike: {@code 5.0}. */
  void addWhole(long number) throws IOException {
    addDigits(number);
    add('.');
    add('0');
  }

  void addSeconds(long nanos) throws IOException {
    long positive = Math.abs(nanos);
    if (nanos < 0) {
      add('-');
    }
    addDigits(positive / NANOS_PER_SECOND);
    add('.');
    addFraction(positive % NANOS_PER_SECOND, DIGITS_OF_NANOS, 1);
  }

  /** Seconds since 1970 with three decimals, as both formats have them in exemplars. */
  void addTimestamp(long epochMillis) throws IOException {
    addDigits(epochMillis / 1000);
    add('.');
    addFraction(epochMillis % 1000, DIGITS_OF_MILLIS, DIGITS_OF_MILLIS);
  }

  /** As Go prints its floats, where Java would differ. */
  void addDouble(double number) throws IOException {
    if (number == Math.rint(number) && Math.abs(number) < EXACT_UP_TO) {
      addWhole((long) number);
    } else if (Double.isInfinite(number)) {
      add(number > 0 ? "+Inf" : "-Inf");
    } else {
      add(Double.toString(number));
    }
  }

  void addDigits(long number) throws IOException {
    ensureRoom(LONGEST_NUMBER);
    if (number == Long.MIN_VALUE) {
      add(Long.toString(number));
      return;
    }
    if (number < 0) {
      bytes[length++] = '-';
    }
    long rest = Math.abs(number);
    int start = length;
    do {
      bytes[length++] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    reverse(start, length - 1);
  }

  void addHex(long number) throws IOException {
    ensureRoom(Long.SIZE / BITS_OF_HEX_DIGIT);
    for (int shift = Long.SIZE - BITS_OF_HEX_DIGIT; shift >= 0; shift -= BITS_OF_HEX_DIGIT) {
      bytes[length++] = (byte) HEX.charAt((int) (number >>> shift) & 0xf);
    }
  }

  void flush() throws IOException {
    handOn();
    out.flush();
  }

  private void addFraction(long fraction, int digits, int atLeast) throws IOException {
    ensureRoom(LONGEST_NUMBER);
    long rest = fraction;
    for (int place = length + digits - 1; place >= length; place--) {
      bytes[place] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    int end = length + digits;
    while (end > length + atLeast && bytes[end - 1] == '0') {
      end--;
    }
    length = end;
  }

  private void reverse(int first, int last) {
    for (int i = first, j = last; i < j; i++, j--) {
      byte swapped = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = swapped;
    }
  }

  private void ensureRoom(int count) throws IOException {
    if (SIZE - length < count) {
      handOn();
    }
  }

  private void handOn() throws IOException {
    out.write(bytes, 0, length);
    length = 0;
  }
}
