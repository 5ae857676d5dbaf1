package net.newsdesk.collector;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.apache.http.client.HttpResponseException;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.util.EntityUtils;

/** The JSON search API. */
class GuardianReader implements NewsSource {

  private final CloseableHttpClient http;
  private final String baseUrl;
  private final String apiKey;

  GuardianReader(CloseableHttpClient http, String baseUrl, String apiKey) {
    this.http = http;
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
  }

  @Override
  public String name() {
    return "guardian";
  }

  @Override
  public List<Article> read() throws IOException {
    HttpGet get =
        new HttpGet(baseUrl + "/search?q=bitcoin&order-by=newest&page-size=5&api-key=" + apiKey);
    try (CloseableHttpResponse response = http.execute(get)) {
      String body = EntityUtils.toString(response.getEntity(), "UTF-8");
      int status = response.getStatusLine().getStatusCode();
      if (status != 200) {
        throw new HttpResponseException(status, "guardian says " + status);
      }
      return parse(body);
    }
  }

  private List<Article> parse(String body) {
    List<Article> articles = new ArrayList<>();
    JsonObject answer = JsonParser.parseString(body).getAsJsonObject().getAsJsonObject("response");
    for (JsonElement result : answer.getAsJsonArray("results")) {
      JsonObject item = result.getAsJsonObject();
      articles.add(
          new Article(
              name(),
              item.get("webTitle").getAsString(),
              item.get("webUrl").getAsString(),
              date(item.get("webPublicationDate").getAsString())));
    }
    return articles;
  }

  private Date date(String text) {
    SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
    format.setTimeZone(TimeZone.getTimeZone("UTC"));
    try {
      return format.parse(text);
    } catch (Exception ignored) {
      return null;
    }
  }
}
