package io.collectoragent.testbed.api;

/**
 * An API that now tells a price of one coin as if it were in another unit. Immutable.
 *
 * @param healthy what answers, in the shape of {@link CoinPrices}
 * @param coin of which
 */
public record Exaggerates(FakeApi healthy, String coin) implements FakeApi {

  @Override
  public Answer answer(Query query, int number) {
    Answer right = healthy.answer(query, number);
    // Every other time: what stays at the wrong price would soon look like the right one.
    String body =
        number % 2 == 0
            ? right.body()
            : right.body().replaceFirst("(\"" + coin + "\":\\{\"usd\":\\d+)", "$1000");
    return new Answer(right.status(), right.contentType(), body, right.headers());
  }
}
