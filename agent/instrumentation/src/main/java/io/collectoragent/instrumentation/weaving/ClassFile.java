package io.collectoragent.instrumentation.weaving;

import java.nio.charset.StandardCharsets;

/**
 * A class file seen just closely enough to be let go: name, superclass, and what its constant pool
 * mentions. Not thread-safe. Reads no attribute; a file that it cannot read mentions nothing.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html">The class file
 *     format</a>
 */
final class ClassFile {

  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int INTERFACE_FLAG = 0x0200;

  /** Bytes of an entry after its tag, by tag; 0 where there is no such tag. */
  private static final int[] SIZES = {
    0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2
  };

  private final String name;
  private final byte[] bytes;
  private int[] offsets;

  /** Several points of a library ask for the same one after the other. */
  private String lastAsked;

  private boolean lastAnswer;
  private int end = -1;
  private boolean extendsApplicationClass;

  ClassFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** The internal name, with slashes. */
  String name() {
    return name;
  }

  boolean isInterface() {
    parse();
    return end < 0 || (u2(end) & INTERFACE_FLAG) != 0;
  }

  /** Whether its superclass is one that an application could have written. */
  boolean extendsApplicationClass() {
    parse();
    return extendsApplicationClass;
  }

  /** Whether some text in the constant pool begins so, be it a class's name or a descriptor's. */
  boolean mentions(String ascii) {
    parse();
    if (end < 0) {
      return false;
    }
    if (!ascii.equals(lastAsked)) {
      lastAsked = ascii;
      lastAnswer = next(ascii.getBytes(StandardCharsets.US_ASCII), 0) > 0;
    }
    return lastAnswer;
  }

  /** Whether just that text stands in the constant pool, as a method's name does. */
  boolean names(String ascii) {
    parse();
    byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
    for (int i = next(wanted, 0); i > 0; i = next(wanted, i)) {
      if (u2(offsets[i]) == wanted.length) {
        return true;
      }
    }
    return false;
  }

  /** The first text behind an index that begins so; 0, which is no entry's, where there is none. */
  private int next(byte[] wanted, int index) {
    for (int i = index + 1; i < offsets.length; i++) {
      if (offsets[i] > 0 && bytes[offsets[i] - 1] == UTF8 && startsWith(i, wanted)) {
        return i;
      }
    }
    return 0;
  }

  private boolean startsWith(int index, byte[] wanted) {
    int offset = offsets[index];
    if (u2(offset) < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[offset + 2 + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private void parse() {
    if (offsets != null) {
      return;
    }
    try {
      offsets = new int[u2(8)];
      int position = 10;
      for (int i = 1; i < offsets.length; i++) {
        int tag = bytes[position];
        offsets[i] = position + 1;
        position += 1 + (tag == UTF8 ? 2 + u2(position + 1) : SIZES[tag]);
        if (tag == LONG || tag == DOUBLE) {
          i++;
        }
      }
      extendsApplicationClass = hasSuperclassOutside("java/", u2(position + 4));
      end = position;
    } catch (ArrayIndexOutOfBoundsException notAClassFile) {
      offsets = new int[0];
    }
  }

  private boolean hasSuperclassOutside(String prefix, int superClass) {
    int nameIndex = superClass == 0 ? 0 : u2(offsets[superClass]);
    return nameIndex != 0 && !startsWith(nameIndex, prefix.getBytes(StandardCharsets.US_ASCII));
  }

  private int u2(int position) {
    return (bytes[position] & 0xff) << 8 | bytes[position + 1] & 0xff;
  }
}
