package io.collectoragent.runtime.rules;

import java.io.File;

/**
 * Tells when a file is another than it was, by its time and size: a few system calls, and nothing
 * that could miss a file that is put in its place. For one thread at a time.
 */
public final class WatchedFile {

  private final File file;
  private Stamp taken;
  private Stamp seen;

  /** What the file is now is what it was; to be made before it is read. */
  public WatchedFile(String path) {
    this.file = new File(path);
    this.taken = stamp();
    this.seen = taken;
  }

  String path() {
    return file.getPath();
  }

  boolean exists() {
    return file.exists();
  }

  /**
   * Whether it is another since this last said so, and has been left alone since the last look: who
   * writes it may not be through.
   */
  boolean hasChanged() {
    Stamp before = seen;
    seen = stamp();
    if (seen.isSame(taken) || !seen.isSame(before)) {
      return false;
    }
    taken = seen;
    return true;
  }

  private Stamp stamp() {
    return new Stamp(file.lastModified(), file.length());
  }

  /** Both are 0 where there is no file. */
  private static final class Stamp {
    private final long modified;
    private final long length;

    Stamp(long modified, long length) {
      this.modified = modified;
      this.length = length;
    }

    boolean isSame(Stamp other) {
      return modified == other.modified && length == other.length;
    }
  }
}
