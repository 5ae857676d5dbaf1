package legacy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** Asks an API for news through an outage of it. */
public final class BusyNews {

  private int asked;

  private BusyNews() {}

  /** Takes the address. */
  public static void main(String[] arguments) throws Exception {
    BusyNews news = new BusyNews();
    Outage.outlive(() -> news.ask(arguments[0]));
    System.out.println("asked " + news.asked);
    Hold.untilInputEnds();
  }

  private void ask(String address) throws IOException {
    asked++;
    UrlConnectionCalls.answer((HttpURLConnection) new URL(address).openConnection());
  }
}
