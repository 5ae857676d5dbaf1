package io.collectoragent.instrumentation.weaving;

import java.nio.charset.StandardCharsets;

/**
 * A class file seen just closely enough to be let go: name, supertypes, and what its constant pool
 * mentions. Not thread-safe. Reads no attribute; a file that it cannot read mentions nothing.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html">The class file
 *     format</a>
 */
final class ClassFile {

  private static final int INTERFACE_FLAG = 0x0200;
  private static final int ABSTRACT_FLAG = 0x0400;
  private static final int[] NONE = {};

  private final String name;
  private final byte[] bytes;
  private boolean parsed;

  /** Null for a file that cannot be read. */
  private ConstantPool pool;

  /** Where their names are: the superclass's, then the interfaces'. 0 for one that has no name. */
  private int[] supertypes = NONE;

  /** Several points of a library ask for the same one after the other. */
  private String lastAsked;

  private boolean lastAnswer;

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
    return pool == null || (pool.u2(pool.end()) & INTERFACE_FLAG) != 0;
  }

  boolean isAbstractClass() {
    return !isInterface() && (pool.u2(pool.end()) & ABSTRACT_FLAG) != 0;
  }

  /** Whether its superclass is one that an application could have written. */
  boolean extendsApplicationClass() {
    parse();
    return supertypes.length > 0 && isApplications(supertypes[0]);
  }

  /** Whether it extends or implements anything that an application could have written. */
  boolean hasApplicationSupertype() {
    parse();
    for (int supertype : supertypes) {
      if (isApplications(supertype)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it may be below a type of {@code java.}: what it extends and implements itself is an
   * application's, where anything may be above, or that type, or an interface beside it. Of the
   * classes that mention JDBC most only use it, and an exception is never a statement.
   */
  boolean mayBeBelow(String internalName) {
    parse();
    if (supertypes.length == 0) {
      return false;
    }
    String folder = internalName.substring(0, internalName.lastIndexOf('/') + 1);
    if (begins(supertypes[0], folder) && !begins(supertypes[0], internalName)) {
      return false;
    }
    for (int supertype : supertypes) {
      if (isApplications(supertype) || begins(supertype, folder)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some text in the constant pool begins so, be it a class's name or a descriptor's. */
  boolean mentions(String ascii) {
    parse();
    if (pool == null) {
      return false;
    }
    if (!ascii.equals(lastAsked)) {
      lastAsked = ascii;
      lastAnswer = pool.next(ascii.getBytes(StandardCharsets.US_ASCII), 0) > 0;
    }
    return lastAnswer;
  }

  /** Whether just that text stands in the constant pool, as a method's name does. */
  boolean names(String ascii) {
    parse();
    if (pool == null) {
      return false;
    }
    byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
    for (int i = pool.next(wanted, 0); i > 0; i = pool.next(wanted, i)) {
      if (pool.length(i) == wanted.length) {
        return true;
      }
    }
    return false;
  }

  private void parse() {
    if (parsed) {
      return;
    }
    parsed = true;
    try {
      ConstantPool read = new ConstantPool(bytes);
      // Behind the constants: flags, this class, the superclass, the interfaces.
      int superclass = read.end() + 4;
      int[] names = new int[1 + read.u2(superclass + 2)];
      for (int i = 0; i < names.length; i++) {
        names[i] = read.className(read.u2(i == 0 ? superclass : superclass + 2 + 2 * i));
      }
      supertypes = names;
      pool = read;
    } catch (ArrayIndexOutOfBoundsException notAClassFile) {
      // Then it is not ours to weave either.
    }
  }

  private boolean isApplications(int name) {
    return name != 0 && !pool.begins(name, "java/");
  }

  private boolean begins(int name, String ascii) {
    return name != 0 && pool.begins(name, ascii);
  }
}
