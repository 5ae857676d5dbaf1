package io.collectoragent.runtime.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlRedactorTest {
  private static final String TOKEN = "a1b2c3d4e5f6a7b8c9d0e1f2";

  private final UrlRedactor redactor = new UrlRedactor();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          https, api.x.com, -1,   /a/b,  -,     https://api.x.com/a/b
          HTTPS, api.x.com, 443,  /a,    '',    https://api.x.com/a
          http,  api.x.com, 80,   /,     -,     http://api.x.com/
          http,  localhost, 8080, -,     -,     http://localhost:8080/
          https, localhost, 80,   a,     ?,     https://localhost:80/a
          http,  ::1,       8080, /,     -,     http://[::1]:8080/
          http,  [::1]:90,  8080, /,     -,     http://[::1]:8080/
          http,  [fe80::1%eth0], 0, /,   -,     http://[fe80::1%eth0]/
          http,  h:8080,    0,    /,     -,     http://h:8080/
          http,  h:8080,    90,   /,     -,     http://h:90/
          http,  bücher.de, 99999, /,    -,     http://bücher.de/
          -,     -,         0,    -,     -,     http://unknown/
          'a b', '',        0,    '',    '',    unknown://unknown/
          """)
  void writesAddresses(
      String scheme, String host, int port, String path, String query, String url) {
    assertThat(redactor.redact(scheme, host, port, path, query)).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "user:s3cr3t@h, h",
    "s3cr3t@h, h",
    "a@b:s3cr3t@h:8080, h:8080",
    "user:s3/cr3t@h, h",
    "user:s3cr3t%40h, h",
    "user:s3cr3t, REDACTED",
    "h/s3cr3t, h",
    "h?s3cr3t, h",
    "h#s3cr3t, h",
    "h\\s3cr3t, h",
    "'h s3cr3t', REDACTED",
    "[::1]s3cr3t, REDACTED",
    "[::1]:s3cr3t, REDACTED",
  })
  void neverShowsUserInformation(String host, String shown) {
    assertThat(redactor.redact("http", host, 0, "/", null)).isEqualTo("http://" + shown + "/");
  }

  @ParameterizedTest
  @CsvSource({
    "ids=bitcoin&api_key=not-a-real-key, ids=bitcoin&api_key=REDACTED",
    "ids=bitcoin%2Cethereum&vs_currencies=usd, ids=bitcoin%2Cethereum&vs_currencies=usd",
    "'ids=bitcoin,usd-coin&page=1&per_page=250', 'ids=bitcoin,usd-coin&page=1&per_page=250'",
    "from=2024-01-01T00:00:00&to=1700000000, from=2024-01-01T00:00:00&to=1700000000",
    "PAGE=1&Limit=2, PAGE=1&Limit=2",
    "page=&limit, page=&limit",
    "page=1;token=x;limit=2, page=1&token=REDACTED&limit=2",
    "&&page=1&&, page=1",
    "page=1&page=s3cr3t!, page=1&page=REDACTED",
    "page=a b, page=REDACTED",
    "page=1?token=x, page=REDACTED",
    "page=1=token, page=REDACTED",
    "page=%41, page=REDACTED",
    "page=1%00, page=REDACTED",
    "page=1%2, page=REDACTED",
    "page=é, page=REDACTED",
    "p%61ge=1, REDACTED",
    "pa ge=1, REDACTED",
    "token=s3cr3t, token=REDACTED",
    "apiKey=s3cr3t, apiKey=REDACTED",
    "X-Amz-Signature=s3cr3t, X-Amz-Signature=REDACTED",
    "a[]=s3cr3t, a[]=REDACTED",
    "s3cr3t, REDACTED",
    "s3cr3t&page=1, REDACTED&page=1",
    "s3cr3t=, REDACTED",
    "s3cr3t==, REDACTED",
    "=s3cr3t, REDACTED",
    "%73ecret=x, REDACTED",
    "1234=s3cr3t, REDACTED",
    "ids=" + TOKEN + ", ids=REDACTED",
    "'ids=bitcoin," + TOKEN + "', ids=REDACTED",
    "ids=bitcoin%2c" + TOKEN + ", ids=REDACTED",
    "ids=" + TOKEN + "%2Cbitcoin, ids=REDACTED",
    "ids=eyJhbGciOiJIUzI1.eyJzdWIi.c2ln, ids=REDACTED",
    "from=123456789:AAF" + TOKEN + ", from=REDACTED",
    TOKEN + "=x, REDACTED",
    "ids=123e4567-e89b-12d3-a456-426614174000, ids=123e4567-e89b-12d3-a456-426614174000",
    "page=1#s3cr3t, page=1",
    "?page=1&?token=x, page=1&REDACTED",
  })
  void masksQueries(String query, String shown) {
    assertThat(redactor.redact("https", "h", -1, "/p", query)).isEqualTo("https://h/p?" + shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v3/coins/bitcoin/history",
        "/coins/1234/2024-01-31",
        "/coins/123e4567-e89b-12d3-a456-426614174000",
        "/news/the-best-10-coins-of-the-year-2024",
        "/a//b/",
        "/data.json",
        "/caf%C3%A9/a%20b",
        "/simple/token_price/ethereum",
        "/abcdefghijklmnopqrstuvwxyz",
        "/12345678901234567890123",
      })
  void keepsOrdinaryPaths(String path) {
    assertThat(redactor.redact("https", "h", -1, path, null)).isEqualTo("https://h" + path);
  }

  @ParameterizedTest
  @CsvSource({
    "/v3/" + TOKEN + "/x, /v3/REDACTED/x",
    "/v3/a1-b2_c3-d4_e5-f6_a7, /v3/REDACTED",
    "/bot123:abc/send, /REDACTED/send",
    "/bot123%3Aabc/send, /REDACTED/send",
    "/bot123%3aabc/send, /REDACTED/send",
    "/bot123%253Aabc/send, /REDACTED/send",
    "/a;jsessionid=s3cr3t/b, /REDACTED/b",
    "/key=s3cr3t, /REDACTED",
    "/key%3Ds3cr3t, /REDACTED",
    "/me@s3cr3t, /REDACTED",
    "/eyJhbGci.eyJzdWIi.c2lnbmF0, /REDACTED",
    "/key/s3cr3t/x, /key/REDACTED/x",
    "/API_KEY/s3cr3t, /API_KEY/REDACTED",
    "/token/s3cr3t, /token/REDACTED",
    "/a%00s3cr3t, /REDACTED",
    "/a%0D%0As3cr3t, /REDACTED",
    "/%73ecret, /REDACTED",
    "/a%zz, /REDACTED",
    "/a%, /REDACTED",
    "'/a\"s3cr3t', /REDACTED",
    "/a<s3cr3t>, /REDACTED",
    "/a\\s3cr3t, /REDACTED",
    "/a#s3cr3t, /a",
    "/a#s3cr3t?x=s3cr3t, /a",
    "/a?token=s3cr3t, /a?token=REDACTED",
    "/a?page=1?token=s3cr3t, /a?page=REDACTED",
    "/a?page=1#s3cr3t, /a?page=1",
  })
  void masksPaths(String path, String shown) {
    assertThat(redactor.redact("https", "h", -1, path, null)).isEqualTo("https://h" + shown);
  }

  @Test
  void joinsTheQueryOfThePathWithTheQuery() {
    assertThat(redactor.redact("https", "h", -1, "/a?page=1", "token=s3cr3t"))
        .isEqualTo("https://h/a?page=1&token=REDACTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "/", "/a", "&", "a=b&", "page=1&", "%", "@", "?", "é", "\0", "="})
  void isBoundedInLength(String piece) {
    String huge = piece.repeat(1_000_000 / piece.length());

    assertThat(redactor.redact(huge, huge, 1, huge, huge)).hasSizeLessThanOrEqualTo(2048);
    assertThat(redactor.redact("https", "h", 1, "/", huge)).hasSizeLessThanOrEqualTo(2048);
  }

  @Test
  void cutsWithAMark() {
    assertThat(redactor.redact("https", "h", -1, "/", "page=1&".repeat(1000)))
        .hasSize(2048)
        .endsWith("…");
  }

  @Test
  void neverShowsAValueOfAnUnknownName() {
    Random random = new Random(7);
    String pieces = "a1=&;?/#@:%,.+-_ é\0[]";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        query.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      query.append("&key=hunter2");
      for (int n = random.nextInt(6); n > 0; n--) {
        query.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      assertThat(redactor.redact("https", "h", -1, "/p", query.toString()))
          .as(query.toString())
          .doesNotContain("hunter2");
    }
  }
}
