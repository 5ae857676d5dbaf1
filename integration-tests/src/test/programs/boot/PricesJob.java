package boot;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** Three rounds of fetching and storing. */
@Component
public class PricesJob {

  private static final int ROUNDS = 3;

  private final JdbcTemplate jdbc;
  private final RestTemplate rest;
  private final String api;
  private final CountDownLatch rounds = new CountDownLatch(ROUNDS);

  public PricesJob(JdbcTemplate jdbc, RestTemplate rest, @Value("${api}") String api) {
    this.jdbc = jdbc;
    this.rest = rest;
    this.api = api;
    jdbc.execute("CREATE TABLE price_data (round INT, symbol VARCHAR(20), price DOUBLE)");
  }

  @Scheduled(fixedDelay = 50)
  public void collect() {
    long round = 1 + ROUNDS - rounds.getCount();
    if (round > ROUNDS) {
      return;
    }
    String answer = rest.getForObject(api + "/simple/price?ids=bitcoin", String.class);
    int rows = jdbc.update("INSERT INTO price_data VALUES (?, ?, ?)", round, "bitcoin", 1.5);
    System.out.println(round + ": answered " + answer.length() + ", stored " + rows);
    rounds.countDown();
  }

  void awaitRounds() throws InterruptedException {
    rounds.await(30, TimeUnit.SECONDS);
  }
}
