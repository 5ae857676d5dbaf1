package io.collectoragent.it;

import java.util.List;

/**
 * The head of a request as it came. Immutable.
 *
 * @param target as in the request line
 * @param headers the lines after that
 */
record WireRequest(String method, String target, List<String> headers) {

  /** Without the authority that proxies are sent, and without the query. */
  String path() {
    String path = target.replaceFirst("^http://[^/]*", "");
    int question = path.indexOf('?');
    return question < 0 ? path : path.substring(0, question);
  }

  /** The values of a header, with commas between them; empty for none. */
  String header(String name) {
    String start = name + ":";
    return String.join(
        ",",
        headers.stream()
            .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
            .map(line -> line.substring(start.length()).trim())
            .toList());
  }
}
