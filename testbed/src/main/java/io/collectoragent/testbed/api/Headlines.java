package io.collectoragent.testbed.api;

/** What the imitated press writes: of one coin after another, and not always good news. */
final class Headlines {

  private static final String[] COINS = {"Bitcoin", "Ethereum", "Solana", "Dogecoin", "Cardano"};
  private static final String[] NEWS = {"funds rally", "fears of a hack", "what to know"};

  private Headlines() {}

  static String coin(int story) {
    return COINS[story % COINS.length];
  }

  static String news(int story) {
    return NEWS[story % NEWS.length];
  }
}
