package io.collectoragent.testbed.prometheus;

import io.collectoragent.testbed.ListeningProgram;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The machine's own Prometheus on the loopback interface. Thread-safe. */
public final class PrometheusServer implements AutoCloseable {

  private static final String PROGRAM = "prometheus";

  private final ListeningProgram program;

  private PrometheusServer(ListeningProgram program) {
    this.program = program;
  }

  /** Whether the machine has one. */
  public static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
  }

  /**
   * @param folder of its own, for its data and its log
   * @param port to listen on; 0 for a free one
   * @throws IllegalStateException if it does not start, with what it said
   */
  public static PrometheusServer start(Path folder, Path config, int port) {
    return new PrometheusServer(
        ListeningProgram.start(
            folder.resolve("prometheus.log"),
            List.of(
                PROGRAM,
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--enable-feature=exemplar-storage")));
  }

  /** Where it is to be asked. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + program.port());
  }

  /** False once it has ended. */
  public boolean isAlive() {
    return program.isAlive();
  }

  /** All that it said so far. */
  public String log() {
    return program.log();
  }

  @Override
  public void close() {
    program.close();
  }
}
