package legacy;

/**
 * Whom the named requests are sent to; scheme, host and port of each. In the arguments they stand
 * in this order: a well-behaved API, its address by https, an API that sends odd answers, the same
 * by IPv6, one where nobody listens, and one that is too busy to accept.
 */
final class Addresses {

  /** How many arguments they are. */
  static final int COUNT = 6;

  final String api;
  final String tls;
  final String wire;
  final String wire6;
  final String dead;
  final String full;

  /**
   * @param first the index of the first
   */
  Addresses(String[] arguments, int first) {
    api = arguments[first];
    tls = arguments[first + 1];
    wire = arguments[first + 2];
    wire6 = arguments[first + 3];
    dead = arguments[first + 4];
    full = arguments[first + 5];
  }

  /** The odd API's port, at which it is a proxy too. */
  int proxyPort() {
    return Integer.parseInt(wire.substring(wire.lastIndexOf(':') + 1));
  }

  /** With a query of 100 KB. */
  String longOne() {
    StringBuilder address = new StringBuilder(wire).append("/long?long=");
    for (int i = 0; i < 10_000; i++) {
      address.append("0123456789");
    }
    return address.toString();
  }

  /** With characters that need care. */
  String oddOne() {
    return wire + "/odd/a%20b;c=d/%E2%82%AC?q=%C3%BC&&=x";
  }

  String withUser() {
    return wire.replace("://", "://someone:hidden@") + "/user-info";
  }
}
