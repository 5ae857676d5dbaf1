package io.collectoragent.searchengine;

import static org.codelibs.opensearch.runner.OpenSearchRunner.newConfigs;

import java.io.IOException;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.http.HttpServerTransport;

/**
 * One node of OpenSearch on a free port of the loopback interface, which lives until its standard
 * input ends. Prints {@code listening on PORT} when it can be asked.
 */
public final class SearchEngine {

  private SearchEngine() {}

  /**
   * @param arguments the folder for its data
   */
  public static void main(String[] arguments) throws IOException {
    try (OpenSearchRunner runner = new OpenSearchRunner()) {
      runner
          .onBuild(
              (number, settings) -> {
                settings.put("network.host", "127.0.0.1");
                settings.put("discovery.type", "single-node");
                settings.putList("node.roles", "cluster_manager", "data", "ingest");
                settings.put("http.port", 0);
                settings.put("transport.port", 0);
              })
          .build(
              newConfigs()
                  .basePath(arguments[0])
                  .clusterName("logs")
                  .numOfNode(1)
                  .disableESLogger());
      System.out.println("listening on " + address(runner).getPort());
      while (System.in.read() >= 0) {
        // Whoever started it has it end by closing this.
      }
    }
  }

  private static TransportAddress address(OpenSearchRunner runner) {
    return runner
        .node()
        .injector()
        .getInstance(HttpServerTransport.class)
        .boundAddress()
        .publishAddress();
  }
}
