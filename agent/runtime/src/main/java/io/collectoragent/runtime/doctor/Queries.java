package io.collectoragent.runtime.doctor;

import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks a Prometheus for what its series are now. Immutable. */
final class Queries {

  private static final String PATH = "/api/v1/query?query=";
  private static final String JSON = "application/json";

  private final Fetch fetch;
  private final Address address;

  Queries(Fetch fetch, Address address) {
    this.fetch = fetch;
    this.address = address;
  }

  /**
   * Whether a Prometheus is there.
   *
   * @throws Unasked if nobody is
   */
  boolean areAnswered() throws Unasked {
    return samples(get("vector(1)").body()) != null;
  }

  /**
   * What a query finds.
   *
   * @throws Unasked if it is refused
   */
  List<Sample> ask(String query) throws Unasked {
    Fetch.Answer answer = get(query);
    List<Sample> found = samples(answer.body());
    if (found == null) {
      throw new Unasked(
          "answers "
              + answer.status()
              + " to a query: "
              + Json.of(answer.body()).get("error").text()
              + " ("
              + query
              + ")");
    }
    return found;
  }

  private Fetch.Answer get(String query) throws Unasked {
    try {
      return fetch.get(address.at(PATH + URLEncoder.encode(query, "UTF-8")), JSON);
    } catch (UnsupportedEncodingException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }

  /** Null where it is no answer to a query. */
  private static List<Sample> samples(String body) {
    Json result = Json.of(body).get("data").get("result");
    if (!result.isList()) {
      return null;
    }
    List<Sample> samples = new ArrayList<>();
    for (Json series : result.list()) {
      Map<String, String> labels = new HashMap<>();
      series.get("metric").fields().forEach((name, value) -> labels.put(name, value.text()));
      List<Json> value = series.get("value").list();
      if (value.size() == 2) {
        samples.add(new Sample(labels, Exposition.number(value.get(1).text())));
      }
    }
    return samples;
  }
}
