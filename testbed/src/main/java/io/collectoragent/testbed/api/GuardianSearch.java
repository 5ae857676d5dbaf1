package io.collectoragent.testbed.api;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The Guardian's {@code /search}, with the headers of its gateway: a limit a day and a minute. */
public final class GuardianSearch implements FakeApi {

  private static final int A_DAY = 500;
  private static final int A_MINUTE = 60;

  /** What the demo's collector asks of it in a minute, after which another begins. */
  private static final int ASKED_A_MINUTE = 20;

  @Override
  public Answer answer(Query query, int number) {
    if (query.get("api-key").isEmpty()) {
      return Answer.error(401, "Unauthorized", Map.of());
    }
    String results =
        IntStream.range(number, number + 5)
            .mapToObj(GuardianSearch::result)
            .collect(Collectors.joining(","));
    return Answer.json(
        "{\"response\":{\"status\":\"ok\",\"total\":5,\"results\":[" + results + "]}}",
        Map.of(
            "X-RateLimit-Limit-Day", Integer.toString(A_DAY),
            // The day is over when nothing is left.
            "X-RateLimit-Remaining-Day", Integer.toString(A_DAY - number % A_DAY),
            "X-RateLimit-Limit-Minute", Integer.toString(A_MINUTE),
            "X-RateLimit-Remaining-Minute", Integer.toString(A_MINUTE - number % ASKED_A_MINUTE)));
  }

  private static String result(int story) {
    return """
        {"webTitle":"%3$s's week, part %1$d: %4$s","webUrl":"https://news.example/story/%1$d",\
        "webPublicationDate":"2026-01-%2$02dT08:30:00Z"}"""
        .formatted(story, 1 + story % 28, Headlines.coin(story), Headlines.news(story));
  }
}
