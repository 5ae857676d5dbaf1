package io.collectoragent.testbed.api;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An API that no longer knows one of the things it is asked for, and does not say so. Immutable.
 *
 * @param healthy what answers the rest
 * @param parameter of the query, a list with commas
 * @param missing what is taken off that list
 */
public record LeavesOut(FakeApi healthy, String parameter, String missing) implements FakeApi {

  @Override
  public Answer answer(Query query, int number) {
    Map<String, String> parameters = new HashMap<>(query.parameters());
    parameters.computeIfPresent(
        parameter,
        (name, list) ->
            Stream.of(list.split(","))
                .filter(each -> !each.equals(missing))
                .collect(Collectors.joining(",")));
    return healthy.answer(new Query(query.path(), parameters), number);
  }
}
