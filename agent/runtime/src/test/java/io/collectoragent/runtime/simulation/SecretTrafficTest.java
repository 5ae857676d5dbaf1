package io.collectoragent.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.time.ManualClock;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Secrets come by wherever a collector has any, and nothing that an operator reads shows them. */
class SecretTrafficTest {

  private static final String RULES =
      String.join(
          "\n",
          "collectors:",
          "  price-collector: {symbols: [bitcoin], every: 5m}",
          "tables:",
          "  price_data:",
          "    timestamp: note",
          "    checks:",
          "      price_usd: {min: 0, max_jump: 0.5}",
          "      note: {not_null: true, increasing: true}",
          "    metrics:",
          "      - {counter: prices_total, labels: {note: note}}",
          "      - {gauge: last_price, labels: {note: note}, value: price_usd}",
          "      - {histogram: price_spread, labels: {note: price_usd}, value: note}",
          "      - {active: notes_active, of: note}",
          "health:",
          "  ready_when_fresh: {price-collector: 10m}");
  private static final String API = "https://api.quotes.example";

  private final Secrets secrets = new Secrets();
  private ScriptedAgent agent;
  private ScriptedCalls calls;

  @Test
  void withoutRules() throws IOException {
    nothingShowsThem("");
    assertThat(agent.figures().of("prices_total")).isEmpty();
  }

  @Test
  void withRulesOnTheTable() throws IOException {
    nothingShowsThem(RULES);
    assertThat(agent.figures().get("prices_total", "note", "other")).isPositive();
  }

  private void nothingShowsThem(String rules) throws IOException {
    // So few series that each kind of them is refused some, and said to be.
    for (int limit : new int[] {2000, 5}) {
      agent = new ScriptedAgent(new ManualClock(Instant.EPOCH), limit, rules);
      secrets.all().forEach(this::pass);
      String seen =
          agent.metricsPage("text/plain")
              + agent.metricsPage("application/openmetrics-text; version=1.0.0")
              + agent.otherPages()
              + agent.log();
      assertThat(seen).contains("price-collector", "quotes.example", "price_data", "# EOF");
      assertThat(agent.statusPage()).contains("SQLException", "IOException", "GET /v1/price");
      secrets.notIn(seen);
    }
  }

  private void pass(String secret) {
    calls =
        new ScriptedCalls(
            agent,
            "jdbc:mysql://user:" + secret + "@db1:3306/crypto?password=" + secret + "&x=" + secret);
    String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    calls.run("price-collector", () -> asks(encoded));
    calls.run("price-collector", () -> answers(secret, encoded));
    calls.run("price-collector", () -> stores(secret));
    calls.run("price-collector", () -> writes(secret));
    calls.run("price-collector", () -> fails(secret));
    calls.run("price-collector", () -> throwsOne(secret));
  }

  private void asks(String secret) {
    calls.get(API + "/v1/price?api_key=" + secret + "&symbol=bitcoin&x=" + secret, 200);
    calls.get(API + "/v1/price?symbol=" + secret, 200);
    calls.get(API + "/v1/price?ids=bitcoin," + secret, 200);
    calls.get(API + "/v1/price?" + secret, 200);
    calls.get(API + "/v1/" + secret + "/price", 200);
    calls.get(API + "/v1/token/" + secret, 200);
    calls.get(API + "/bot" + secret + "/sendMessage", 200);
    calls.get(API + "/v1/price;key=" + secret, 200);
    calls.get("https://api.coingecko.com/api/v3/coins/" + secret + "/history", 200);
    calls.get("https://api.stlouisfed.org/fred/series?series_id=" + secret, 200);
  }

  /** Some clients tell an authority where a host is asked for. */
  private void answers(String secret, String encoded) {
    String[] headers = {
      "X-RateLimit-Remaining: " + secret,
      "X-RateLimit-Limit: 10",
      "X-RateLimit-Resource: " + secret,
      "RateLimit: \"" + secret + "\";r=5;t=30",
      "Retry-After: " + secret,
      "X-RateLimit-Remaining-" + encoded + ": 1"
    };
    for (String at : new String[] {"@", "%40"}) {
      String host = "user:" + secret + at + "api.quotes.example";
      HttpTarget target = new HttpTarget("https", host, 443, "/v1/price", "apikey=" + secret);
      calls.get(target, ScriptedCalls.HTTP_TIME, 429, null, headers);
    }
    calls.get(API + "/v1/price", 403, headers);
  }

  private void stores(String secret) {
    String insert = "INSERT INTO price_data (symbol, price_usd, note) VALUES (?, ?, ?)";
    calls.execute(calls.prepare(insert).bind("bitcoin", 1, secret), 1);
    calls.execute(calls.prepare(insert).bind("bitcoin", secret, 1), 1);
    calls.execute(calls.prepare(insert).bind(secret, 1, secret), 1);
    ScriptedStatement batch = calls.prepare(insert).bind(secret, secret, secret).addBatch();
    calls.executeBatch(batch.bind("bitcoin", 1, secret).addBatch());
    String update = "UPDATE price_data SET note = ? WHERE symbol = ?";
    calls.execute(calls.prepare(update).bind(secret, secret), 1);
  }

  private void writes(String secret) {
    String row = "('bitcoin', '" + secret + "', '" + secret + "')";
    calls.execute("INSERT INTO price_data (symbol, price_usd, note) VALUES " + row, 1, null);
    calls.execute("INSERT INTO price_data (symbol) VALUES ('" + secret + "')", 1, null);
    calls.execute("UPDATE price_data SET note = '" + secret + "' WHERE x = 1", 1, null);
    calls.execute("SELECT * FROM price_data WHERE note = \"" + secret + "\"", 0, null);
    calls.execute("/* " + secret + " */ DELETE FROM price_data -- " + secret, 1, null);
    calls.execute("CREATE USER a IDENTIFIED BY '" + secret + "'", 0, null);
    calls.execute("SET PASSWORD = '" + secret, 0, null);
    calls.execute("CALL login('" + secret + "')", 0, null);
    calls.execute("SELECT $$" + secret + "$$", 0, null);
  }

  private void fails(String secret) {
    SQLException refused = new SQLException("no such key " + secret, "08001", new Error(secret));
    calls.execute("INSERT INTO price_data (symbol) VALUES ('bitcoin')", 0, refused);
    String insert = "INSERT INTO price_data (symbol, note) VALUES (?, ?)";
    calls.executeBatch(calls.prepare(insert).bind(secret, secret).addBatch(), refused);
  }

  private void throwsOne(String secret) {
    calls.getThrows(
        API + "/v1/price", new IOException("cannot reach " + API + "/?api_key=" + secret));
  }
}
