package io.collectoragent.testbed.api;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An RSS 2.0 feed of the last headlines, one of them new each time. */
public final class RssFeed implements FakeApi {

  @Override
  public Answer answer(Query query, int number) {
    String items =
        IntStream.range(number, number + 4)
            .mapToObj(RssFeed::item)
            .collect(Collectors.joining("\n"));
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

  private static String item(int story) {
    return """
        <item><title>Trader's note %1$d: "it\\'s volatile" &amp; quiet</title>\
        <link>https://feed.example/items/%1$d</link>\
        <pubDate>Mon, 05 Jan 2026 %2$02d:15:00 +0000</pubDate></item>"""
        .formatted(story, story % 24);
  }
}
