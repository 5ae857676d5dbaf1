package io.collectoragent.runtime.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A part of the page of findings. JSON is YAML, and so the parser of the collectors file reads it.
 * Immutable.
 */
final class FoundJson {

  private static final String PATH = "/api/v1/findings";
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int LONGEST = 16 << 20;

  private final Map<?, ?> values;

  private FoundJson(Object value) throws IOException {
    if (!(value instanceof Map)) {
      throw new IOException("is no page of findings");
    }
    this.values = (Map<?, ?>) value;
  }

  /**
   * @param address of an endpoint, with or without a path
   * @throws IOException if nobody answers there, or not this
   */
  static FoundJson at(String address) throws IOException {
    URL url = new URL(new URL(address), PATH);
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    connection.setRequestProperty("Accept", "application/json");
    int status = connection.getResponseCode();
    if (status != HttpURLConnection.HTTP_OK) {
      throw new IOException("answers " + status + " to " + url.getPath());
    }
    try (InputStream in = connection.getInputStream()) {
      return read(in);
    }
  }

  static FoundJson read(InputStream in) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LONGEST);
    Yaml yaml = new Yaml(new SafeConstructor(options));
    FoundJson page =
        new FoundJson(yaml.<Object>load(new InputStreamReader(in, StandardCharsets.UTF_8)));
    if (!page.values.containsKey("collectors")) {
      throw new IOException("is no page of findings");
    }
    return page;
  }

  /** Empty where it is absent. */
  String text(String key) {
    Object value = values.get(key);
    return value == null ? "" : value.toString();
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object item : list(key)) {
      texts.add(String.valueOf(item));
    }
    return texts;
  }

  List<FoundJson> parts(String key) throws IOException {
    List<FoundJson> parts = new ArrayList<>();
    for (Object item : list(key)) {
      parts.add(new FoundJson(item));
    }
    return parts;
  }

  private List<?> list(String key) {
    Object value = values.get(key);
    return value instanceof List ? (List<?>) value : Collections.emptyList();
  }
}
