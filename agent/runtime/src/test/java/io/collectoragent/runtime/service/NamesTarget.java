package io.collectoragent.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.fuzz.FuzzTarget;
import java.util.List;
import java.util.Map;

/** Names of classes and jars, and the command line that the JVM tells. */
public final class NamesTarget implements FuzzTarget {

  @Override
  public String name() {
    return "names";
  }

  @Override
  public Object parse(String text) {
    String ofTask = KebabCase.ofTask(text);
    String ofJar = KebabCase.ofJar(text + ".jar");
    int half = text.length() / 2;
    String service = ServiceName.of(null, Map.of(), text, text.substring(0, half) + ".jar");
    assertThat(service).isNotBlank();
    for (String name : List.of(ofTask, ofJar, service)) {
      assertThat(name).doesNotStartWith("-").doesNotEndWith("-").doesNotContain("--");
    }
    return ofTask.replaceAll("[a-z]+", "w") + ofJar.isEmpty() + service.length() % 4;
  }

  @Override
  public List<String> seeds() {
    return List.of(
        "com.acme.PriceCollectorJob$$Lambda$14/0x00007f1",
        "com.acme.Prices$1",
        "/opt/my app/price-collector-1.2-SNAPSHOT",
        "org.example.HTTPFetchTimerTask",
        "prices/com.acme.Main --key s3cr3t");
  }

  @Override
  public List<String> pieces() {
    return List.of(
        ".",
        "..",
        "$",
        "$$",
        "$1",
        "/",
        "\\",
        "-",
        "_",
        " ",
        "Job",
        "Task",
        "TimerTask",
        "Main",
        "App",
        "Price",
        "HTTP",
        "a",
        "A",
        "1",
        "-1",
        ".jar",
        "com.acme.",
        "Lambda",
        "0x1",
        "\u0130",
        "\u00df",
        "\u01c5",
        "\ud835\udc00",
        "\u0000",
        "\n",
        "\u00e9",
        "\u0663");
  }
}
