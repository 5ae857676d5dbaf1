package io.collectoragent.runtime.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void findsItsParts() {
    Json json = Json.of("{\"a\":{\"b\":[1,\"x\\n\\u00e9\",true,null,[]]},\"c\":{}} ");

    assertThat(json.get("a").get("b").list().stream().map(Json::text).collect(Collectors.toList()))
        .containsExactly("1", "x\n\u00e9", "true", "null", "");
    assertThat(json.get("c").fields()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1", "{\"a\":", "<html>", "a: b", "1", "null", "[]"})
  void isNothingOfWhatIsNoneOrAnother(String text) {
    Json json = Json.of(text);

    assertThat(json.get("data").get("result").isList()).isFalse();
    assertThat(json.get("a").text()).isEmpty();
  }

  @Test
  void isNothingOfWhatIsTooDeep() {
    assertThat(Json.of("[".repeat(1_000_000)).isList()).isFalse();
  }
}
