package io.collectoragent.testbed.api;

/** One imitated endpoint. Implementations have no state, so equal questions get equal answers. */
public interface FakeApi {

  /**
   * @param query what was asked
   * @param number how often this same thing was asked by now, from 1
   */
  Answer answer(Query query, int number);
}
