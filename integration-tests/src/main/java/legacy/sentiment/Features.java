package legacy.sentiment;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Makes features of a symbol. */
final class Features {

  private Features() {}

  static List<String> of(String symbol) {
    return of(symbol, 3);
  }

  static List<String> of(String symbol, int number) {
    String[] features = new String[number];
    Arrays.fill(features, symbol);
    return Collections.unmodifiableList(Arrays.asList(features));
  }
}
