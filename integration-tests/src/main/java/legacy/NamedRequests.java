package legacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Performs requests by their names, and prints what came of each. */
final class NamedRequests {

  private final Map<String, Request> requests = new LinkedHashMap<>();

  /** Sends something and says what came of it. */
  interface Request {
    String send() throws Exception;
  }

  NamedRequests add(String name, Request request) {
    requests.put(name, request);
    return this;
  }

  /** Performs those named from an index on, in their order. */
  void perform(String[] names, int first) {
    for (int i = first; i < names.length; i++) {
      System.out.println(names[i] + ": " + outcome(requests.get(names[i])));
    }
  }

  private static String outcome(Request request) {
    try {
      return request.send();
    } catch (Exception e) {
      return e.toString();
    }
  }

  /** A body as text, or its length where it is long. */
  static String text(InputStream body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[1024];
    for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
      bytes.write(buffer, 0, length);
    }
    body.close();
    return bytes.size() > 100 ? bytes.size() + " bytes" : bytes.toString("UTF-8");
  }
}
