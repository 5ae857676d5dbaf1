package legacy.sentiment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import legacy.Hold;

/** A thread of its own that goes round three times, and survives what fails. */
public final class SentimentLoop implements Runnable {

  private static final int ROUNDS = 3;

  private final LoggingModel model = new LoggingModel(new LexiconModel());
  private final Connection connection;
  private int round;

  private SentimentLoop(Connection connection) {
    this.connection = connection;
  }

  public static void main(String[] arguments) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:moods", "sa", "")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE moods (coin VARCHAR(20), score DOUBLE)");
      }
      SentimentLoop loop = new SentimentLoop(connection);
      Thread thread = new Thread(loop, "sentiment");
      thread.start();
      thread.join();
      System.out.println(loop.model.calls() + " calls");
      Hold.untilInputEnds();
    }
  }

  @Override
  public void run() {
    for (round = 1; round <= ROUNDS; round++) {
      for (String symbol : Arrays.asList("bitcoin", "ethereum", "dogecoin")) {
        try {
          collect(symbol);
        } catch (Exception swallowed) {
          System.out.println(symbol + " failed: " + swallowed.getMessage());
        }
      }
    }
  }

  private void collect(String symbol) throws Exception {
    Features.of(symbol);
    for (Article article : articles(symbol)) {
      store(symbol, model.analyse(article, symbol));
    }
  }

  private List<Article> articles(String symbol) {
    if (symbol.equals("dogecoin")) {
      return Collections.emptyList();
    }
    boolean empty = round == ROUNDS && symbol.equals("ethereum");
    return Arrays.asList(
        new Article("The Guardian", empty ? "" : "What a day for " + symbol),
        new Article("coindesk", "To the moon"));
  }

  private void store(String symbol, Mood mood) throws Exception {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO moods VALUES (?, ?)")) {
      insert.setString(1, symbol);
      insert.setDouble(2, mood.score());
      insert.executeUpdate();
    }
  }
}
