package legacy;

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

  /** With a query that holds a key under every name. */
  static String[] withKeys(String api) {
    String[] addresses = new String[PARAMETERS.length];
    for (int i = 0; i < PARAMETERS.length; i++) {
      String name = PARAMETERS[i].replace("[", "%5B").replace("]", "%5D");
      addresses[i] = api + "/prices?ids=bitcoin&" + name + "=not-a-real-key&page=2";
    }
    return addresses;
  }

  static String withUser(String api) {
    return api.replace("://", "://not-a-real-user:not-a-real-password@") + "/user?ids=bitcoin";
  }

  static String withKeyInPath(String api) {
    return api + "/key/not-a-real-0123456789abcdef0123456789abcdef/latest?ids=bitcoin";
  }

  static String withBareKey(String api) {
    return api + "/bare?not-a-real-0123456789abcdef";
  }

  static String missing(String api) {
    return api + "/missing?ids=bitcoin&token=not-a-real-key";
  }
}
