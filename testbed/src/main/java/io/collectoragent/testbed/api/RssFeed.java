package io.collectoragent.testbed.api;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An RSS 2.0 feed of the last headlines, one of them new each time. Immutable.
 *
 * @param name whose feed it is
 */
public record RssFeed(String name) implements FakeApi {

  @Override
  public Answer answer(Query query, int number) {
    String items =
        IntStream.range(number, number + 4).mapToObj(this::item).collect(Collectors.joining("\n"));
    String body =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel><title>Markets</title>
        %s
        </channel></rss>
        """
            .formatted(items);
    return new Answer(200, "application/rss+xml", body, Map.of());
  }

  private String item(int story) {
    return """
        <item><title>Trader's note %1$d on %4$s: "it\\'s volatile" &amp; quiet</title>\
        <link>https://%3$s.example/items/%1$d</link>\
        <pubDate>Mon, 05 Jan 2026 %2$02d:15:00 +0000</pubDate></item>"""
        .formatted(story, story % 24, name, Headlines.coin(story));
  }
}
