package io.collectoragent.testbed.dashboards.preview;

import io.collectoragent.testbed.Checkout;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Shows what the dashboards make of a Prometheus, until Ctrl-C. */
public final class Preview {

  private static final int PORT = 3_000;

  private Preview() {}

  /**
   * @param args the address of a Prometheus, and a port unless 3000 will do
   */
  public static void main(String[] args) throws InterruptedException {
    if (args.length < 1 || args.length > 2) {
      System.err.println("usage: Preview http://PROMETHEUS:9090 [PORT]");
      System.exit(2);
    }
    Path folder = Checkout.find().root().resolve("dashboards");
    int port = args.length == 2 ? Integer.parseInt(args[1]) : PORT;
    try (PreviewServer server = PreviewServer.start(folder, URI.create(args[0]), port)) {
      server.dashboards().forEach(each -> System.out.println(server.url(each.uid())));
      new CountDownLatch(1).await();
    }
  }
}
