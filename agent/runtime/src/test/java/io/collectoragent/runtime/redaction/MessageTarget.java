package io.collectoragent.runtime.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.fuzz.FuzzTarget;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages of exceptions: a beginning that holds no address, no pair and nothing named secret. */
public final class MessageTarget implements FuzzTarget {

  private static final int LONGEST = 120;
  private static final int LONGEST_TRACE = 8 * 1024;
  private static final Pattern SHOWN_NEVER =
      Pattern.compile("://|[?='\"`@(<{\\\\\\p{Cntrl}\u2028\u2029\u2018\u2019\u201c\u201d\u00ab]");
  private static final Pattern NAMED =
      Pattern.compile("(^|\\s)(bearer|cookie|token|password|secret|api_?key):? s3cr3t");

  @Override
  public String name() {
    return "message";
  }

  @Override
  public Object parse(String text) {
    String shown = SafeMessage.of(new ConnectException(text));
    if (shown != null) {
      assertThat(text).contains(shown);
      assertThat(shown).isNotEmpty().hasSizeLessThanOrEqualTo(LONGEST);
      assertThat(shown).doesNotContainPattern(SHOWN_NEVER);
      Matcher named = NAMED.matcher(shown.toLowerCase(Locale.ROOT));
      assertThat(named.find()).as(shown).isFalse();
    }
    assertThat(String.valueOf(SafeMessage.of(new SQLException(text, text, text.length()))))
        .matches("(SQLState [A-Za-z0-9]{5}(, )?)?(code -?[0-9]+)?|null");
    checkTrace(text);
    return shown == null ? "" : shown.replaceAll("[a-z]+", "w").replaceAll("[0-9]+", "9");
  }

  private static void checkTrace(String text) {
    IOException thrown = new IOException(text, new IllegalStateException(text));
    thrown.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("legacy.Job", "run", "Job.java", 7)});
    String trace = SafeStackTrace.of(thrown);
    assertThat(trace).hasSizeLessThanOrEqualTo(LONGEST_TRACE);
    assertThat(trace).startsWith("java.io.IOException\n\tat legacy.Job.run(Job.java:7)\nCaused by");
    assertThat(trace).doesNotContain("s3cr3t");
  }

  @Override
  public List<String> seeds() {
    return List.of(
        "Connection refused",
        "Connect to example.com:443 [example.com/127.0.0.1] failed: Read timed out",
        "Server returned HTTP response code: 500 for URL: http://joe:s3cr3t@h/p?key=s3cr3t",
        "Authorization: Bearer s3cr3t was refused",
        "no such host api_key s3cr3t",
        "localhost/127.0.0.1:80: I/O error, token: s3cr3t");
  }

  @Override
  public List<String> pieces() {
    return List.of(
        " ",
        "  ",
        ": ",
        ":",
        ", ",
        ";",
        "-",
        "connect",
        "timed out",
        "for URL",
        "http://",
        "://",
        "/",
        "\\",
        "?",
        "=",
        "'",
        "\"",
        "`",
        "@",
        "(",
        ")",
        "[",
        "]",
        "<",
        "{",
        "\u2018",
        "\u00ab",
        "example.com:443",
        "example.com/127.0.0.1:80",
        "joe:s3cr3t",
        "s3cr3t",
        "bearer ",
        "Bearer",
        "token",
        "TOKEN: ",
        "password ",
        "api_key: ",
        "key ",
        "secret",
        "Cookie: ",
        "::1",
        "1234567890",
        "a1b2c3d4e5f6a7b8c9d0e1",
        "eyJhbGciOi.eyJzdWIi.x",
        "\n",
        "\r",
        "\t",
        "\u0000",
        "\u0085",
        "\u2028",
        "\u00a0",
        "\u3000",
        "\u0130",
        "\u212aey",
        "\ud83d",
        "\u00e9",
        "I/O");
  }
}
