package io.collectoragent.runtime.rules;

import io.collectoragent.runtime.providers.Origin;
import io.collectoragent.runtime.providers.PathTemplate;
import io.collectoragent.runtime.providers.Provider;
import io.collectoragent.runtime.redaction.SymbolGuard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the section {@code providers}; what is left out of one does not touch the rest of it. */
final class ProviderRules {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern HOST =
      Pattern.compile("(\\*\\.)?(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]{1,253})(:[0-9]{1,5})?");
  private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9._$-]{1,64}");
  private static final String BETWEEN = ",;|: +-_";
  private static final List<String> KEYS =
      Arrays.asList("hosts", "endpoints", "symbols", "quotas", "secrets");

  /** What is read of an item, which may be bad. */
  private interface Reader {
    void read(RuleNode item) throws BadRule;
  }

  List<Provider> read(RuleNode section) throws BadRule {
    List<Provider> providers = new ArrayList<>();
    for (Map.Entry<String, RuleNode> entry : section.entries().entrySet()) {
      try {
        providers.add(provider(entry.getKey(), entry.getValue()));
      } catch (BadRule wrong) {
        entry.getValue().leaveOut(wrong);
      }
    }
    return providers;
  }

  private static Provider provider(String name, RuleNode node) throws BadRule {
    if (!NAME.matcher(name).matches()) {
      throw node.bad("a name has letters, digits, dots and dashes, 64 at most");
    }
    Provider.Builder provider = new Provider.Builder(name).origin(Origin.FILE);
    for (Map.Entry<String, RuleNode> entry : node.entries().entrySet()) {
      try {
        part(entry.getKey(), entry.getValue(), provider);
      } catch (BadRule wrong) {
        entry.getValue().leaveOut(wrong);
      }
    }
    return provider.build();
  }

  private static void part(String key, RuleNode node, Provider.Builder provider) throws BadRule {
    switch (key) {
      case "hosts":
        each(node, item -> provider.host(host(item)));
        break;
      case "endpoints":
        each(node, item -> provider.endpoint(template(item)));
        break;
      case "symbols":
        provider.symbolsTold(node.items().isEmpty());
        symbols(node, provider);
        break;
      case "quotas":
        provider.quotasTold(node.items().isEmpty());
        each(node, item -> provider.quota(QuotaRules.read(item)));
        break;
      case "secrets":
        each(node, item -> provider.secret(matching(item, PARAMETER, "parameter")));
        break;
      default:
        throw node.bad("is not known, it is one of " + KEYS);
    }
  }

  private static void each(RuleNode list, Reader reader) throws BadRule {
    for (RuleNode item : list.items()) {
      try {
        reader.read(item);
      } catch (BadRule wrong) {
        item.leaveOut(wrong);
      }
    }
  }

  static String host(RuleNode item) throws BadRule {
    return matching(item, HOST, "host (no scheme, no path)").toLowerCase(Locale.ROOT);
  }

  private static PathTemplate template(RuleNode item) throws BadRule {
    try {
      return PathTemplate.parse(item.text());
    } catch (IllegalArgumentException wrong) {
      throw item.bad(item.quoted() + " " + wrong.getMessage());
    }
  }

  private static void symbols(RuleNode node, Provider.Builder provider) throws BadRule {
    if (!node.isMapping()) {
      each(node, item -> provider.symbol(parameter(item, item.text()), ','));
      return;
    }
    for (Map.Entry<String, RuleNode> entry : node.entries().entrySet()) {
      RuleNode separator = entry.getValue();
      try {
        provider.symbol(parameter(separator, entry.getKey()), between(separator));
      } catch (BadRule wrong) {
        separator.leaveOut(wrong);
      }
    }
  }

  private static String parameter(RuleNode node, String name) throws BadRule {
    if (!PARAMETER.matcher(name).matches()) {
      throw node.bad("is no name of a query parameter");
    }
    if (SymbolGuard.isSecretName(name)) {
      throw node.bad("a parameter of that name carries a credential, never a symbol");
    }
    return name;
  }

  private static char between(RuleNode separator) throws BadRule {
    String text = separator.isNothing() ? "," : separator.text();
    if (text.length() != 1 || BETWEEN.indexOf(text.charAt(0)) < 0) {
      throw separator.bad(separator.quoted() + " is no separator, it is one of " + BETWEEN);
    }
    return text.charAt(0);
  }

  private static String matching(RuleNode item, Pattern pattern, String what) throws BadRule {
    if (!pattern.matcher(item.text()).matches()) {
      throw item.bad(item.quoted() + " is no " + what);
    }
    return item.text();
  }
}
