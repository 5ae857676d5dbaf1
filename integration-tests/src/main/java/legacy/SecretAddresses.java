package legacy;

import java.util.ArrayList;
import java.util.List;

/** Addresses that hold what nobody else should read, in the places where APIs want it. */
final class SecretAddresses {

  private static final String[] PARAMETERS = {
    "api_key",
    "apikey",
    "API_KEY",
    "token",
    "access_token",
    "signature",
    "X-Amz-Signature",
    "appid",
    "unheard_of",
    "api%5Fkey",
    "%61pi_key",
    "client[secret]",
  };

  private SecretAddresses() {}

  /** With a query that holds a key under every name, and with secrets in other places. */
  static List<String> all(String api) {
    List<String> addresses = new ArrayList<>();
    for (String parameter : PARAMETERS) {
      String name = parameter.replace("[", "%5B").replace("]", "%5D");
      addresses.add(api + "/prices?ids=bitcoin&" + name + "=not-a-real-key&page=2");
    }
    addresses.add(withUser(api));
    addresses.add(withKeyInPath(api));
    addresses.add(withBareKey(api));
    return addresses;
  }

  private static String withUser(String api) {
    return api.replace("://", "://not-a-real-user:not-a-real-password@") + "/user?ids=bitcoin";
  }

  private static String withKeyInPath(String api) {
    return api + "/key/not-a-real-0123456789abcdef0123456789abcdef/latest?ids=bitcoin";
  }

  private static String withBareKey(String api) {
    return api + "/bare?not-a-real-0123456789abcdef";
  }

  static String missing(String api) {
    return api + "/missing?ids=bitcoin&token=not-a-real-key";
  }
}
