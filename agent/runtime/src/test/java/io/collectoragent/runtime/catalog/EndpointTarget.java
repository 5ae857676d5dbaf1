package io.collectoragent.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.fuzz.FuzzTarget;
import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.providers.Providers;
import java.util.List;

/** Host and path of a call as labels: short, on one line, without a query. */
public final class EndpointTarget implements FuzzTarget {

  private static final int LONGEST_PROVIDER = 255;
  private static final int LONGEST_TEMPLATE = 120;
  private static final int MOST_SEGMENTS = 9;

  @Override
  public String name() {
    return "endpoint";
  }

  @Override
  public Object parse(String text) {
    int slash = text.indexOf('/');
    String host = slash < 0 ? text : text.substring(0, slash);
    String path = slash < 0 ? null : text.substring(slash);
    Endpoint endpoint =
        new Endpoints(Providers.NONE).of(new HttpTarget("http", host, -1, path, null));
    String template = endpoint.template();
    assertThat(endpoint.provider()).isNotEmpty().hasSizeLessThanOrEqualTo(LONGEST_PROVIDER);
    assertThat(endpoint.provider()).doesNotContainPattern("[@/?#\\s\\p{Cntrl}]");
    assertThat(template).startsWith("/").hasSizeLessThanOrEqualTo(LONGEST_TEMPLATE);
    assertThat(template).doesNotContainPattern("[?#%=&;@\\s\\p{Cntrl}]");
    assertThat(template.split("/").length - 1).isLessThanOrEqualTo(MOST_SEGMENTS);
    return endpoint.provider().startsWith("api") + template.replaceAll("[a-z]+", "w");
  }

  @Override
  public List<String> seeds() {
    return List.of(
        "api.coingecko.com/api/v3/simple/price?ids=bitcoin",
        "www.example.com/users/7/orders/9f8e7d6c-1111-2222-3333-444455556666",
        "joe:s3cr3t@example.com:8080/key/s3cr3t/a%20b;c=d",
        "[::1]/a/b/c/d/e/f/g/h/i/j/k",
        "localhost/0x1f/deadbeef01/item-7.json");
  }

  @Override
  public List<String> pieces() {
    return List.of(
        "/",
        "//",
        "/a",
        "/v1",
        "/7",
        "/{id}",
        "/key",
        "/token/",
        "api.",
        "www.",
        "example.com",
        ":80",
        "@",
        "joe:s3cr3t@",
        "?",
        "#",
        "%2f",
        "%",
        "%4",
        ";",
        "=",
        ".",
        "..",
        "-",
        "_",
        "~",
        "$",
        "0x",
        "deadbeef",
        "2024-01-31",
        "aB3",
        "\n",
        "\r",
        " ",
        "\u0000",
        "\u00e9",
        "\u0663",
        "\ud800",
        "{",
        "}",
        "\"",
        "\\",
        "[::1]",
        "abcdefghijklmnopqrstuvwxyz");
  }
}
