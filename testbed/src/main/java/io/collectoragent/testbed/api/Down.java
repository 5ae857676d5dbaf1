package io.collectoragent.testbed.api;

import java.util.Map;

/** An API whose gateway finds nobody behind it. */
public final class Down implements FakeApi {

  @Override
  public Answer answer(Query query, int number) {
    return Answer.error(503, "Service Unavailable", Map.of());
  }
}
