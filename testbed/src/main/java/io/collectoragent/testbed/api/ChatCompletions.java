package io.collectoragent.testbed.api;

import java.util.Map;

/** OpenAI's {@code /v1/chat/completions}, with its limits of requests and of tokens. */
public final class ChatCompletions implements FakeApi {

  private static final int REQUESTS = 10_000;
  private static final int TOKENS = 200_000;
  private static final int TOKENS_EACH = 60;

  @Override
  public Answer answer(Query query, int number) {
    double score = (number * 7 % 21 - 10) / 10.0;
    return Answer.json(
        "{\"object\":\"chat.completion\",\"choices\":[{\"index\":0,"
            + "\"message\":{\"role\":\"assistant\",\"content\":\""
            + score
            + "\"},\"finish_reason\":\"stop\"}]}",
        Map.of(
            "x-ratelimit-limit-requests", Integer.toString(REQUESTS),
            "x-ratelimit-remaining-requests", Integer.toString(REQUESTS - number % REQUESTS),
            "x-ratelimit-reset-requests", "8.64s",
            "x-ratelimit-limit-tokens", Integer.toString(TOKENS),
            "x-ratelimit-remaining-tokens",
                Integer.toString(TOKENS - TOKENS_EACH * (number % (TOKENS / TOKENS_EACH))),
            "x-ratelimit-reset-tokens", "18ms"));
  }
}
