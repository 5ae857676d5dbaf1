package io.collectoragent.runtime.providers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Providers as lines of a word and its values, the form in which the jar carries them. A collector
 * waits for its first label until they are known: loading a YAML parser and reading them by it
 * takes a tenth of a second, this takes a millisecond. Made when the agent is built; not checked.
 */
public final class CompactText {

  private static final String NONE = "-";

  private CompactText() {}

  public static String of(Collection<Provider> providers) {
    StringBuilder text = new StringBuilder();
    for (Provider provider : providers) {
      line(text, "provider", provider.name());
      provider.hosts().forEach(host -> line(text, "host", host));
      provider.endpoints().forEach(template -> line(text, "endpoint", template.toString()));
      if (provider.tellsSymbols()) {
        line(text, "symbols", NONE);
      }
      provider.symbols().forEach((name, between) -> line(text, "symbol", name + ' ' + between));
      if (provider.tellsQuotas()) {
        line(text, "quotas", NONE);
      }
      provider.quotas().forEach(rule -> line(text, "quota", quota(rule)));
      provider.secrets().forEach(name -> line(text, "secret", name));
    }
    return text.toString();
  }

  /**
   * @throws RuntimeException if it was not made by {@link #of}
   */
  public static List<Provider> read(InputStream in) throws IOException {
    List<Provider> providers = new ArrayList<>();
    Provider.Builder open = null;
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int space = line.indexOf(' ');
      String word = line.substring(0, space);
      String value = line.substring(space + 1);
      if (word.equals("provider")) {
        if (open != null) {
          providers.add(open.build());
        }
        open = new Provider.Builder(value);
      } else {
        add(word, value, open);
      }
    }
    if (open != null) {
      providers.add(open.build());
    }
    return providers;
  }

  private static void add(String word, String value, Provider.Builder provider) {
    switch (word) {
      case "host":
        provider.host(value);
        break;
      case "endpoint":
        provider.endpoint(PathTemplate.parse(value));
        break;
      case "symbols":
        provider.symbolsTold(true);
        break;
      case "symbol":
        provider.symbol(value.substring(0, value.length() - 2), value.charAt(value.length() - 1));
        break;
      case "quotas":
        provider.quotasTold(true);
        break;
      case "quota":
        provider.quota(quota(value.split(" ")));
        break;
      case "secret":
        provider.secret(value);
        break;
      default:
        throw new IllegalArgumentException(word);
    }
  }

  private static String quota(QuotaRule rule) {
    return rule.limit()
        + " "
        + rule.seconds()
        + " "
        + orNone(rule.usedHeader())
        + " "
        + orNone(rule.host());
  }

  private static QuotaRule quota(String[] parts) {
    return new QuotaRule(
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        unlessNone(parts[2]),
        unlessNone(parts[3]));
  }

  private static String orNone(String value) {
    return value == null ? NONE : value;
  }

  private static String unlessNone(String value) {
    return value.equals(NONE) ? null : value;
  }

  private static void line(StringBuilder text, String word, String value) {
    text.append(word).append(' ').append(value).append('\n');
  }
}
