package io.collectoragent.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /echo HTTP/1.1\r\nHost: x\r\nAccept: text/plain\r",
        "GET /echo?a=b HTTP/1.0\naccept:text/plain",
        "\r\nGET http://localhost:9464/echo HTTP/1.1\r\nACCEPT: text/plain \r",
      })
  void understandsWhatIsAllowed(String head) throws Refused {
    Request request = RequestParser.parse(head);
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.path()).isEqualTo("/echo");
    assertThat(request.header("Accept")).isEqualTo("text/plain");
    assertThat(request.header("Accept-Encoding")).isNull();
  }

  @Test
  void joinsAHeaderThatWasSentTwice() throws Refused {
    Request request = RequestParser.parse("GET http://host HTTP/1.1\r\nA: b\r\na: c\r");
    assertThat(request.header("A")).isEqualTo("b, c");
    assertThat(request.path()).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "GET\r",
        "GET /echo\r",
        "GET /echo HTTP/2.0\r",
        "GET  /echo HTTP/1.1\r",
        "G(T /echo HTTP/1.1\r",
        " /echo HTTP/1.1\r",
        "GET echo HTTP/1.1\r",
        "GET * HTTP/1.1\r",
        "GET /echo HTTP/1.1\r\nHost : x\r",
        "GET /echo HTTP/1.1\r\nno colon\r",
        "GET /echo HTTP/1.1\r\nA: b\r\n folded\r",
      })
  void refusesWhatIsMalformed(String head) {
    Refused refused = catchThrowableOfType(Refused.class, () -> RequestParser.parse(head));
    assertThat(refused.reply().status()).isEqualTo(400);
  }
}
