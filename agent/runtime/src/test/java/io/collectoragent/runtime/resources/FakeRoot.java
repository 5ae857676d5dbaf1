package io.collectoragent.runtime.resources;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that plays the root of a Linux system. */
final class FakeRoot {

  private final Path root;

  FakeRoot(Path root) {
    this.root = root;
  }

  File folder() {
    return root.toFile();
  }

  SystemFiles files() {
    return new SystemFiles(folder());
  }

  FakeRoot with(String path, String content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FakeRoot withFolder(String path) {
    if (!new File(folder(), path).mkdirs()) {
      throw new IllegalStateException(path);
    }
    return this;
  }
}
