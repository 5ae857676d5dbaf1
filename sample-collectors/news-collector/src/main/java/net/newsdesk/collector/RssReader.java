package net.newsdesk.collector;

import java.io.ByteArrayInputStream;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.http.client.ResponseHandler;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.BasicResponseHandler;
import org.apache.http.impl.client.CloseableHttpClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An RSS 2.0 feed. */
class RssReader implements NewsSource {

  private final CloseableHttpClient http;
  private final String name;
  private final String url;

  RssReader(CloseableHttpClient http, String name, String url) {
    this.http = http;
    this.name = name;
    this.url = url;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Article> read() throws Exception {
    ResponseHandler<String> handler = new BasicResponseHandler();
    String xml = http.execute(new HttpGet(url), handler);
    Document feed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes("UTF-8")));
    NodeList items = feed.getElementsByTagName("item");
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < items.getLength(); i++) {
      Element item = (Element) items.item(i);
      articles.add(
          new Article(
              name(), text(item, "title"), text(item, "link"), date(text(item, "pubDate"))));
    }
    return articles;
  }

  private String text(Element item, String tag) {
    NodeList found = item.getElementsByTagName(tag);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }

  private Date date(String text) {
    try {
      return new SimpleDateFormat("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH).parse(text);
    } catch (Exception e) {
      return null;
    }
  }
}
