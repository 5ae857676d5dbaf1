package io.collectoragent.testbed.demo;

import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.EmbeddedMariaDb;
import io.collectoragent.testbed.FakeApis;
import io.collectoragent.testbed.JavaCommand;
import io.collectoragent.testbed.SampleCollector;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The database, the APIs, the span sink and the collectors, all running. Immutable.
 *
 * @param collectors in the order in which they are shown
 */
record Scene(
    EmbeddedMariaDb database, FakeApis apis, SpanSink spans, List<RunningCollector> collectors) {

  private static final int AGENT_PORT = 9464;
  private static final Map<SampleCollector, Duration> INTERVALS =
      Map.of(
          SampleCollector.PRICES, Duration.ofSeconds(2),
          SampleCollector.NEWS, Duration.ofSeconds(3),
          // More often it would use up the 120 requests a minute.
          SampleCollector.MACRO, Duration.ofSeconds(8),
          SampleCollector.SENTIMENT, Duration.ofSeconds(2),
          SampleCollector.INDICATORS, Duration.ofSeconds(4),
          SampleCollector.FEATURES, Duration.ofSeconds(4));

  static Scene open(Checkout checkout, Map<String, String> environment, Stage stage) {
    EmbeddedMariaDb database = stage.open(EmbeddedMariaDb::start);
    FakeApis apis = stage.open(FakeApis::start);
    SpanSink spans = SpanSink.open(environment, stage);
    spans.host().ifPresent(apis.hosts()::add);
    SampleCollector[] samples = SampleCollector.values();
    List<Integer> ports = FreePorts.from(AGENT_PORT, samples.length);
    List<RunningCollector> collectors = new ArrayList<>();
    for (SampleCollector sample : samples) {
      int port = ports.get(collectors.size());
      JavaCommand command =
          command(checkout, apis, database, sample, port).agent(checkout.agentJar());
      spans.environment().forEach(command::environment);
      collectors.add(new RunningCollector(sample, stage.open(command::start), port));
    }
    List<RunningCollector> answering =
        collectors.stream().map(RunningCollector::withPortInUse).toList();
    return new Scene(database, apis, spans, answering);
  }

  private static JavaCommand command(
      Checkout checkout,
      FakeApis apis,
      EmbeddedMariaDb database,
      SampleCollector sample,
      int port) {
    return sample
        .command(checkout, apis, database.jdbcUrl(), INTERVALS.get(sample), 0)
        // They all start at once, and what the second compiler makes nobody waits for.
        .jvm("-Xmx96m", "-XX:TieredStopAtLevel=1")
        .environment("COLLECTOR_AGENT_HOST", "127.0.0.1")
        .environment(
            "COLLECTOR_AGENT_COLLECTORS", checkout.collectorsFile(sample.collector()).toString())
        .environment("COLLECTOR_AGENT_PORT", Integer.toString(port));
  }

  /**
   * One more process of a collector, on any port, which is none of the six.
   *
   * @param change what is different about it, and its agent
   */
  RunningCollector another(
      SampleCollector sample, Checkout checkout, UnaryOperator<JavaCommand> change, Stage stage) {
    JavaCommand command = change.apply(command(checkout, apis, database, sample, 0));
    return new RunningCollector(sample, stage.open(command::start), 0).withPortInUse();
  }

  /** A collector that has ended, which none does by itself. */
  Optional<RunningCollector> lost() {
    return collectors.stream().filter(each -> !each.process().isAlive()).findFirst();
  }

  /** How many rows the collector's table holds, which only the database itself can say. */
  long rowsStored(SampleCollector sample) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM " + sample.table())) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer", e);
    }
  }
}
