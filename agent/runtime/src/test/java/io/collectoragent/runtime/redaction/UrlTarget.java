package io.collectoragent.runtime.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.fuzz.FuzzTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of calls, as a client may hold them: in five parts, any of which may hold anything. */
public final class UrlTarget implements FuzzTarget {

  private static final char BETWEEN_PARTS = '\u001f';
  private static final int PARTS = 5;
  private static final int LENGTH_OF_A_MARKER = 7;
  private static final Pattern MARKER = Pattern.compile("s3cr3t[a-z0-9]?");
  private static final Pattern SHOWABLE =
      Pattern.compile("[a-z0-9]+://[\\p{L}\\p{Nd}\\-._~!$()*+,:/?&=;%\\[\\]…]*");

  private final UrlRedactor redactor = new UrlRedactor();

  @Override
  public String name() {
    return "url";
  }

  @Override
  public Object parse(String text) {
    String marked = marked(text);
    String[] parts = Arrays.copyOf(marked.split("" + BETWEEN_PARTS, PARTS), PARTS);
    int port = parts[2] == null ? -1 : parts[2].hashCode() % 70_000;
    String url = redactor.redact(parts[0], parts[1], port, parts[3], parts[4]);
    assertThat(url).hasSizeLessThanOrEqualTo(UrlRedactor.LONGEST).matches(SHOWABLE);
    checkUser(parts[1], marked, url);
    checkQuery(
        parts[3] == null || parts[3].indexOf('?') < 0 ? "" : behind(parts[3], '?'), marked, url);
    checkQuery(parts[4] == null ? "" : parts[4], marked, url);
    return url.replaceAll("[a-z0-9.]+", "w").replaceAll("REDACTED", "R");
  }

  private static String marked(String text) {
    int[] count = {0};
    return MARKER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement("s3cr3t" + (char) ('a' + count[0]++ % 26)));
  }

  private static void checkUser(String host, String all, String url) {
    if (host != null && host.indexOf('@') >= 0) {
      showsNone(host.substring(0, host.lastIndexOf('@')), all, url);
    }
  }

  /** No value of a name that is not known to be harmless, and nothing without a name. */
  private static void checkQuery(String query, String all, String url) {
    for (String pair : query.split("[&;]")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? "" : pair.substring(0, equals).toLowerCase(Locale.ROOT);
      if (!QueryRedactor.HARMLESS.contains(name)) {
        showsNone(pair.substring(equals + 1), all, url);
      }
    }
  }

  /** What stands twice may be shown for another reason. */
  private static void showsNone(String secret, String all, String url) {
    Matcher marker = MARKER.matcher(secret);
    while (marker.find()) {
      boolean once = all.indexOf(marker.group()) == all.lastIndexOf(marker.group());
      if (once && marker.group().length() == LENGTH_OF_A_MARKER) {
        assertThat(url).doesNotContain(marker.group());
      }
    }
  }

  private static String behind(String text, char c) {
    return text.substring(text.indexOf(c) + 1);
  }

  @Override
  public List<String> seeds() {
    return List.of(
        "https\u001fapi.example.com\u001f443\u001f/v1/prices\u001fids=bitcoin&api_key=s3cr3ta",
        "http\u001fjoe:s3cr3ta@example.com:8080\u001f\u001f/a?token=s3cr3tb#s3cr3tc\u001f",
        "http\u001f[::1]:80\u001f9\u001f/key/s3cr3ta/x%20y\u001fpage=2;x=s3cr3tb",
        "ftp\u001fh\u001f1\u001f\u001f=s3cr3ta&s3cr3tb&limit=s3cr3tc");
  }

  @Override
  public List<String> pieces() {
    return List.of(
        "\u001f",
        "http",
        "https",
        "://",
        "//",
        "/",
        "joe:s3cr3ta@",
        "%40",
        "@",
        "example.com",
        "[::1]",
        "[",
        "]",
        ":80",
        ":",
        "?",
        "&",
        ";",
        "=",
        "==",
        "#",
        "ids=",
        "page=1",
        "limit=",
        "api_key=",
        "api_key=s3cr3ta",
        "token=s3cr3tb&",
        "x[]=",
        "s3cr3tc",
        "/key/",
        "/s3cr3td",
        "%2C",
        "%2f",
        "%",
        "%4",
        "%zz",
        ",",
        "+",
        ".",
        "..",
        "-",
        "~",
        "eyJ.x.y",
        "a1b2c3d4e5",
        "0123456789abcdef",
        "\\",
        "\"",
        "'",
        "<",
        " ",
        "\n",
        "\u0000",
        "\u00e9",
        "\u0663",
        "\ud800",
        "\u202e",
        "\u2028",
        "IDS=",
        "\u0131ds=");
  }
}
