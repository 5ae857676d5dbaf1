package io.collectoragent.benchmarks.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The API that programs call: every GET is answered with the same two kilobytes of JSON. */
public final class ApiServer {

  private ApiServer() {}

  public static void main(String[] args) throws IOException {
    byte[] prices =
        IntStream.range(0, 80)
            .mapToObj(i -> "\"coin-%02d\":{\"usd\":%d}".formatted(i, 1000 + i))
            .collect(Collectors.joining(",", "{", "}"))
            .getBytes(StandardCharsets.UTF_8);
    LoopbackServer.serve(
        Map.of("/", exchange -> LoopbackServer.answer(exchange, "application/json", prices)));
  }
}
