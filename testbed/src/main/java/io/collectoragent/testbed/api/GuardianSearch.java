package io.collectoragent.testbed.api;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The Guardian's {@code /search}, with the headers of its gateway: a limit a day and a minute. */
public final class GuardianSearch implements FakeApi {

  private static final int A_DAY = 500;
  private static final int A_MINUTE = 60;

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
            "X-RateLimit-Remaining-Day", Integer.toString(Math.max(0, A_DAY - number)),
            "X-RateLimit-Limit-Minute", Integer.toString(A_MINUTE),
            "X-RateLimit-Remaining-Minute", Integer.toString(A_MINUTE - number % A_MINUTE)));
  }

  private static String result(int story) {
    return """
        {"webTitle":"Bitcoin's week, part %1$d","webUrl":"https://news.example/story/%1$d",\
        "webPublicationDate":"2026-01-%2$02dT08:30:00Z"}"""
        .formatted(story, 1 + story % 28);
  }
}
