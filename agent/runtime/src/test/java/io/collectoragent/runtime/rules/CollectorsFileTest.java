package io.collectoragent.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.providers.Provider;
import io.collectoragent.runtime.providers.Providers;
import io.collectoragent.runtime.providers.QuotaRule;
import io.collectoragent.runtime.providers.ShippedProviders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file is taken as far as it is right; what is not is named by line and key. */
class CollectorsFileTest {

  @TempDir Path folder;

  private final List<String> complaints = new ArrayList<>();

  @Test
  void readsAProvider() throws IOException {
    Provider provider =
        read("""
                providers:
                  foo:
                    hosts: [API.Foo.example, 127.0.0.1:8081, "*.foo.example"]
                    endpoints: ["/v1/{symbol}/price", /v1/ping]
                    symbols: {pairs: "|", coin: }
                    quotas:
                      - {limit: 1_000, per: hour}
                      - {limit: 6000, per: minute, used: X-Used-1m, host: api.foo.example}
                    secrets: [foo_key]
                """)
            .get(0);

    assertThat(complaints).isEmpty();
    assertThat(provider.name()).isEqualTo("foo");
    assertThat(provider.hosts())
        .containsExactly("api.foo.example", "127.0.0.1:8081", "*.foo.example");
    assertThat(provider.endpoints())
        .map(Object::toString)
        .containsExactly("/v1/{symbol}/price", "/v1/ping");
    assertThat(provider.symbols()).containsEntry("pairs", '|').containsEntry("coin", ',');
    assertThat(provider.quotas().get(0).limit()).isEqualTo(1000);
    assertThat(provider.quotas().get(0).seconds()).isEqualTo(3600);
    assertThat(provider.quotas().get(1).usedHeader()).isEqualTo("x-used-1m");
    assertThat(provider.quotas().get(1).host()).isEqualTo("api.foo.example");
  }

  @Test
  void namesWhatIsWrongAndTakesTheRest() throws IOException {
    List<Provider> providers =
        read(
            """
            colours: [red]
            providers:
              foo:
                hosts: ["https://foo.example", foo.example]
                endpoints: [v1, "/v1/{symbol", /v2]
                quotas:
                  - {limit: x, per: minute}
                  - {limit: 5, per: fortnight}
                  - {limit: 5}
                  - {limit: 0, per: day}
                  - {limit: 7, per: second, each: 2}
                  - {limit: 7, per: second}
                symbols: [api_key, ids]
                colour: blue
              "b r":
                hosts: []
              bar: [1]
              qux:
                symbols: {ids: "::"}
            """);

    assertThat(complaints)
        .map(line -> line.substring(line.indexOf("line ")))
        .containsExactly(
            "line 1: colours: is not known, it is one of [collectors, providers, tables, methods,"
                + " objectives, health]; the rule is left out",
            "line 4: providers.foo.hosts: \"https://foo.example\" is no host (no scheme, no path);"
                + " the rule is left out",
            "line 5: providers.foo.endpoints: \"v1\" is no path: it begins with / and has 120"
                + " characters at most; the rule is left out",
            "line 5: providers.foo.endpoints: \"/v1/{symbol\" has a segment that is neither plain"
                + " nor a {word}; the rule is left out",
            "line 7: providers.foo.quotas.limit: \"x\" is no number; the rule is left out",
            "line 8: providers.foo.quotas.per: \"fortnight\" is none of second, minute, hour, day;"
                + " the rule is left out",
            "line 9: providers.foo.quotas: needs both limit and per; the rule is left out",
            "line 10: providers.foo.quotas.limit: \"0\" is not from 1 to 1000000000000; the rule is"
                + " left out",
            "line 11: providers.foo.quotas.each: is not known, it is one of [limit, per, used,"
                + " host]; the rule is left out",
            "line 13: providers.foo.symbols: a parameter of that name carries a credential, never a"
                + " symbol; the rule is left out",
            "line 14: providers.foo.colour: is not known, it is one of [hosts, endpoints, symbols,"
                + " quotas, secrets]; the rule is left out",
            "line 16: providers.b r: a name has letters, digits, dots and dashes, 64 at most; the"
                + " rule is left out",
            "line 17: providers.bar: is no mapping of keys to values; the rule is left out",
            "line 19: providers.qux.symbols.ids: \"::\" is no separator, it is one of ,;|: +-_; the"
                + " rule is left out");
    assertThat(complaints).allSatisfy(line -> assertThat(line).startsWith("collectors file /"));
    assertThat(providers).map(Provider::name).containsExactly("foo", "qux");
    Provider foo = providers.get(0);
    assertThat(foo.hosts()).containsExactly("foo.example");
    assertThat(foo.endpoints()).map(Object::toString).containsExactly("/v2");
    assertThat(foo.quotas()).map(QuotaRule::limit).containsExactly(7L);
    assertThat(foo.symbols()).containsOnlyKeys("ids");
    assertThat(providers.get(1).tellsSymbols()).isFalse();
  }

  @Test
  void saysInOneLineThatItCannotBeRead() throws IOException {
    assertThat(read("providers: [")).isEmpty();
    assertThat(read("- a")).isEmpty();
    assertThat(read("a: &a [*a]")).isEmpty();
    new CollectorsFile(folder.resolve("none").toString(), complaints::add).read().providers();
    assertThat(complaints).hasSize(4).allSatisfy(line -> assertThat(line).doesNotContain("\n"));
  }

  @Test
  void takesNoHarmFromAliasesOfThemselves() throws IOException {
    assertThat(read("providers: &p {a: *p}").get(0).hosts()).isEmpty();
    assertThat(read("providers: {a: {hosts: &h [*h]}}").get(0).hosts()).isEmpty();
    assertThat(complaints)
        .hasSize(2)
        .anySatisfy(
            line -> assertThat(line).endsWith("is to be a single value; the rule is left out"));
  }

  @Test
  void hasNothingToSayWhereThereIsNothing() throws IOException {
    assertThat(read("")).isEmpty();
    assertThat(read("# nothing")).isEmpty();
    assertThat(read("providers:\nhealth: {}\n")).isEmpty();
    assertThat(complaints).isEmpty();
  }

  @Test
  void addsToWhatIsShippedAndStandsInItsPlace() throws IOException {
    Providers all =
        ShippedProviders.read()
            .with(
                read(
                    """
                    providers:
                      coingecko:
                        hosts: ["127.0.0.1:8081"]
                        quotas: [{limit: 500, per: minute}]
                      mirror:
                        hosts: [api.stlouisfed.org, "*.mirror.example"]
                    """));

    assertThat(complaints).isEmpty();
    Provider coingecko = all.at("api.coingecko.com", 443);
    assertThat(coingecko.name()).isEqualTo("coingecko");
    assertThat(all.at("127.0.0.1", 8081)).isSameAs(coingecko);
    assertThat(all.at("127.0.0.1", 8082)).isNull();
    assertThat(coingecko.quotas()).map(QuotaRule::limit).containsExactly(500L);
    assertThat(coingecko.symbols()).containsKey("ids");
    assertThat(all.at("api.stlouisfed.org", -1).name()).isEqualTo("mirror");
    assertThat(all.at("a.b.mirror.example", -1).name()).isEqualTo("mirror");
    assertThat(all.at("mirror.example", -1)).isNull();
  }

  private List<Provider> read(String text) throws IOException {
    Path file = folder.resolve("collectors.yaml");
    Files.writeString(file, text);
    return new CollectorsFile(file.toString(), complaints::add).read().providers();
  }
}
