package io.collectoragent.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that a child JVM knows (system property {@value #PROPERTY}, Java 9 and later). It then
 * knows no others, so that nothing it does gets out. Thread-safe.
 */
public final class HostsFile implements AutoCloseable {

  /** What names the file to a JVM. */
  public static final String PROPERTY = "jdk.net.hosts.file";

  private final TemporaryFolder folder;

  private HostsFile(TemporaryFolder folder) {
    this.folder = folder;
  }

  /**
   * @param names that lead to 127.0.0.1, beside {@code localhost}
   */
  static HostsFile onLoopback(Collection<String> names) {
    HostsFile hosts = new HostsFile(TemporaryFolder.create("testbed-hosts"));
    hosts.append(
        Stream.concat(Stream.of("localhost"), names.stream())
            .map(name -> "127.0.0.1 " + name + "\n")
            .collect(Collectors.joining()));
    return hosts;
  }

  /** The file, which changes with {@link #add}. */
  public Path path() {
    return folder.path().resolve("hosts");
  }

  /**
   * Lets out a name: it leads to where it leads in this JVM.
   *
   * @throws UncheckedIOException if it leads nowhere
   */
  public void add(String name) {
    try {
      append(InetAddress.getByName(name).getHostAddress() + " " + name + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("unknown host " + name, e);
    }
  }

  private void append(String lines) {
    try {
      Files.writeString(path(), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    folder.close();
  }
}
