package io.collectoragent.instrumentation.weaving;

import java.nio.charset.StandardCharsets;

/**
 * The constants of a class file, as far as their texts go. Immutable.
 *
 * <p>Every method that reads an index throws {@link ArrayIndexOutOfBoundsException} where the file
 * has no such place.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html#jvms-4.4">The
 *     constant pool</a>
 */
final class ConstantPool {

  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int COUNT = 8;

  /** Bytes of an entry after its tag, by tag; 0 where there is no such tag. */
  private static final int[] SIZES = {
    0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2
  };

  private final byte[] bytes;
  private final int[] offsets;
  private final int end;

  ConstantPool(byte[] bytes) {
    this.bytes = bytes;
    this.offsets = new int[u2(COUNT)];
    int position = COUNT + 2;
    for (int i = 1; i < offsets.length; i++) {
      int tag = bytes[position];
      offsets[i] = position + 1;
      position += 1 + (tag == UTF8 ? 2 + u2(position + 1) : SIZES[tag]);
      if (tag == LONG || tag == DOUBLE) {
        i++;
      }
    }
    this.end = position;
  }

  /** Where the rest of the class file begins. */
  int end() {
    return end;
  }

  /** The number that stands at a place of the file. */
  int u2(int position) {
    return (bytes[position] & 0xff) << 8 | bytes[position + 1] & 0xff;
  }

  /** The index of a class's name; 0 for no class, or one without a name. */
  int className(int index) {
    int name = index == 0 ? 0 : u2(offsets[index]);
    return isText(name) ? name : 0;
  }

  /** The first text behind an index that begins so; 0, which is no entry's, where there is none. */
  int next(byte[] beginning, int index) {
    for (int i = index + 1; i < offsets.length; i++) {
      if (isText(i) && begins(i, beginning)) {
        return i;
      }
    }
    return 0;
  }

  boolean begins(int text, String ascii) {
    return begins(text, ascii.getBytes(StandardCharsets.US_ASCII));
  }

  int length(int text) {
    return u2(offsets[text]);
  }

  private boolean isText(int index) {
    return offsets[index] > 0 && bytes[offsets[index] - 1] == UTF8;
  }

  private boolean begins(int text, byte[] beginning) {
    int offset = offsets[text];
    if (u2(offset) < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if (bytes[offset + 2 + i] != beginning[i]) {
        return false;
      }
    }
    return true;
  }
}
