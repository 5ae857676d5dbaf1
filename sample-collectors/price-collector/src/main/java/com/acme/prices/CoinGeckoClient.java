package com.acme.prices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.json.simple.JSONObject;
import org.json.simple.JSONValue;

/** Talks to the simple price endpoint. */
public class CoinGeckoClient {

  private final String baseUrl;
  private final String apiKey;

  public CoinGeckoClient(String baseUrl, String apiKey) {
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
  }

  /**
   * @param coins ids, comma separated
   * @return one price for each coin that the API knows
   * @throws IOException on any answer but 200
   */
  public List<Price> fetchPrices(String coins) throws IOException {
    URL url =
        new URL(
            baseUrl
                + "/api/v3/simple/price?ids="
                + coins
                + "&vs_currencies=usd&include_market_cap=true&x_cg_demo_api_key="
                + apiKey);
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setConnectTimeout(3000);
    connection.setReadTimeout(5000);
    connection.setRequestProperty("Accept", "application/json");
    try {
      return parse(read(connection), coins);
    } finally {
      connection.disconnect();
    }
  }

  private String read(HttpURLConnection connection) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(connection.getInputStream(), "UTF-8"));
    StringBuilder body = new StringBuilder();
    String line;
    while ((line = reader.readLine()) != null) {
      body.append(line);
    }
    reader.close();
    return body.toString();
  }

  private List<Price> parse(String body, String coins) {
    JSONObject answer = (JSONObject) JSONValue.parse(body);
    List<Price> prices = new ArrayList<Price>();
    for (String coin : coins.split(",")) {
      JSONObject quote = (JSONObject) answer.get(coin);
      if (quote == null) {
        continue;
      }
      double usd = ((Number) quote.get("usd")).doubleValue();
      double marketCap = 0;
      try {
        marketCap = ((Number) quote.get("usd_market_cap")).doubleValue();
      } catch (Exception e) {
        // some coins have none
      }
      prices.add(new Price(coin, usd, marketCap));
    }
    return prices;
  }
}
