package io.collectoragent.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.collectoragent.runtime.config.ConfigReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessReaderTest {

  private static final String PASSWORD = "hidden-key";

  private final Map<String, String> environment = new HashMap<>();
  private final ConfigReader reader = new ConfigReader(Set.of());

  @TempDir Path folder;

  @Test
  void isOpenWhereNothingIsSet() {
    Access access = read();
    assertThat(access.isRestricted()).isFalse();
    assertThat(access.admits(null)).isTrue();
    assertThat(access.tls()).isNull();
  }

  @Test
  void takesNameAndPasswordFromTheEnvironment() {
    set("USERNAME", "prometheus");
    set("PASSWORD", PASSWORD);
    Access access = read();
    assertThat(access.challenge()).isEqualTo("Basic realm=\"collector-agent\"");
    for (int i = 0; i < 2; i++) {
      assertThat(access.admits(basic("prometheus", PASSWORD))).isTrue();
      assertThat(access.admits(basic("prometheus", "hidden"))).isFalse();
      assertThat(access.admits(basic("Prometheus", PASSWORD))).isFalse();
    }
    assertThat(access.admits(basic("prometheus", PASSWORD).replace("Basic", "bASIC"))).isTrue();
    for (String malformed : new String[] {null, "", "Basic", "Basic ", "Basic é", "Bearer x"}) {
      assertThat(access.admits(malformed)).isFalse();
    }
  }

  @Test
  void takesEitherOfTwoKinds() throws IOException {
    set("USERNAME", "né");
    set("PASSWORD_FILE", file("a: b\r\n"));
    set("TOKEN_FILE", file("another-hidden-key\n"));
    Access access = read();
    assertThat(access.admits(basic("né", "a: b"))).isTrue();
    assertThat(access.admits("Bearer another-hidden-key")).isTrue();
    assertThat(access.admits("Bearer another-hidden-ke")).isFalse();
    assertThat(access.admits(null)).isFalse();
    assertThat(access.challenge()).contains("Basic realm=", ", Bearer realm=");
  }

  @ParameterizedTest
  @CsvSource({
    "SHA-1, 0",
    "SHA-256, 0",
    "SHA-512, 0",
    "PBKDF2WithHmacSHA1, 50",
    "pbkdf2withhmacsha256, 50",
    "PBKDF2WithHmacSHA512, 50",
    "PBKDF2WithHmacSHA512, 0",
  })
  void takesTheBlockOfAFileForJmxExporter(String algorithm, int iterations) throws Exception {
    byte[] hash = hash(algorithm, iterations == 0 ? 210_000 : iterations);
    StringBuilder hex = new StringBuilder();
    for (byte one : hash) {
      hex.append(hex.length() == 0 ? "" : ":").append(String.format("%02X", one));
    }
    environment.put(
        "COLLECTOR_AGENT_CONFIG",
        file(
            String.format(
                "httpServer:\n  authentication:\n    basic:\n      username: Prometheus\n"
                    + "      passwordHash: %s\n      algorithm: %s\n      salt: 'a : b'\n"
                    + "      keyLength: 128\n%s",
                hex, algorithm, iterations == 0 ? "" : "      iterations: " + iterations + "\n")));
    Access access = read();
    assertThat(access.admits(basic("Prometheus", PASSWORD))).isTrue();
    assertThat(access.admits(basic("Prometheus", "hidden"))).isFalse();
  }

  @Test
  void looksUpAVariableThatTheFileNames() throws IOException {
    environment.put(
        "COLLECTOR_AGENT_CONFIG",
        file("httpServer.authentication.basic: {username: '${USER_NAME}', password: '${PASS}'}"));
    environment.put("USER_NAME", "prometheus");
    environment.put("PASS", PASSWORD);
    assertThat(read().admits(basic("prometheus", PASSWORD))).isTrue();

    environment.remove("PASS");
    assertThatIllegalArgumentException()
        .isThrownBy(this::read)
        .withMessage("endpoint.password names a variable that is not set");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "endpoint.username: prometheus",
        "endpoint.password: hidden-key",
        "endpoint.password.hash: 00ff",
        "endpoint: {username: a, password.hash: 00ff}",
        "endpoint: {username: a, password.hash: hidden-key, password.algorithm: SHA-256}",
        "endpoint: {username: a, password.hash: 00ff, password.algorithm: MD5}",
        "endpoint: {username: a, password: hidden-key, password.hash: 00ff}",
        "endpoint: {username: a, password.file: /nowhere/at/all}",
        "endpoint: {username: a, password: hidden-key, password.file: /etc/hostname}",
        "endpoint: {username: a, pasword: hidden-key}",
        "endpoint: {username: a, password: hidden-key, password.iterations: hidden-key}",
        "endpoint.token.file: /dev/null",
        "endpoint.token.file: /dev/zero",
        "endpoint.token.file: /",
        "endpoint.tls.keystore: /nowhere/at/all",
        "endpoint.tls.keystore: /etc/hostname",
        "endpoint.tls.keystore.password: hidden-key",
        "httpServer: {ssl: {mutualTLS: true}}",
        "httpServer: {authentication: {plugin: {class: hidden-key}}}",
        "endpoint.token: ''",
        "endpoint.token: ' '",
        "endpoint.token:",
        "endpoint.token: ~",
        "endpoint.token.file: ''",
        "endpoint: {username: '', password: ''}",
        "endpoint: {username: , password: }",
        "endpoint: {username: a, password: hidden-key, password.hash: ''}",
        "endpoint.tls.keystore: ''",
        "endpoint.tls.keystore:",
        "endpoint:",
        "endpoint: {}",
        "endpoint: hidden-key",
        "endpoint: [token, hidden-key]",
        "endpoint.tls: {}",
        "httpServer:",
        "httpServer: {authentication: {basic: {}}}",
        "httpServer: {authentication: {basic: {username: '', password: ''}}}",
        "httpServer: {ssl: {keyStore: {filename: ''}}}",
        "Endpoint.token: hidden-key",
        "ENDPOINT: {TOKEN: hidden-key}",
        "endpoint.Token: hidden-key",
        "endpiont.token: hidden-key",
        "httpserver: {authentication: {basic: {username: a, password: hidden-key}}}",
        "base: &base {endpoint.token: hidden-key}\n<<: *base",
        "endpoint.password.algorithm: SHA-256",
        "endpoint.password.salt: abc",
        "endpoint.token: ${NOWHERE}",
        "endpoint.token.file: ${NOWHERE}",
        "endpoint.tls.keystore: ${NOWHERE}",
        "endpoint.tls.alias: ${NOWHERE}",
        "endpoint: {username: a, password.hash: '${NOWHERE}', password.algorithm: SHA-256}",
        "port: [9464\n  host: {",
        "- port\n- host\n",
        "hidden-key",
        "port: 1\n---\nport: 2\n",
      })
  void isNeverOpenForAMistake(String yaml) throws IOException {
    environment.put("COLLECTOR_AGENT_CONFIG", file(yaml));
    assertThatIllegalArgumentException()
        .isThrownBy(this::read)
        .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain(PASSWORD, "\n"));
    assertThat(reader.complaints()).noneMatch(line -> line.contains(PASSWORD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONFIG",
        "ENDPOINT_TOKEN",
        "ENDPOINT_TOKEN_FILE",
        "ENDPOINT_USERNAME",
        "endpoint_token",
        "ENDPOINT_TLS_KEYSTORE",
        "ENDPOINT_TLS_ALIAS",
      })
  void isNeverOpenForAnEmptyVariable(String name) {
    environment.put("COLLECTOR_AGENT_" + name, "");
    assertThatIllegalArgumentException().isThrownBy(this::read);
    assertThat(reader.complaints())
        .singleElement()
        .asString()
        .contains("=: is empty, set it or leave it out; only /live and /ready are answered");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere/at/all", "/", "/etc/hostname"})
  void isNeverOpenForAFileThatIsNotUnderstood(String path) {
    environment.put("COLLECTOR_AGENT_CONFIG", path);
    assertThatIllegalArgumentException().isThrownBy(this::read);
    assertThat(reader.complaints())
        .singleElement()
        .asString()
        .startsWith("config file " + path + ": ")
        .endsWith("; only /live and /ready are answered, for this may protect the rest");
  }

  @ParameterizedTest
  @CsvSource({
    "SHA-1, 19, has to be 20 bytes for SHA-1",
    "SHA-256, 1, has to be 32 bytes for SHA-256",
    "SHA-256, 20, has to be 32 bytes for SHA-256",
    "SHA-512, 65, has to be 64 bytes for SHA-512",
    "PBKDF2WithHmacSHA1, 15, has to be 16 bytes at least",
    "PBKDF2WithHmacSHA512, 1, has to be 16 bytes at least",
  })
  void takesNoHashThatWasCutShort(String algorithm, int bytes, String what) {
    set("USERNAME", "a");
    set("PASSWORD_HASH", "0f".repeat(bytes));
    set("PASSWORD_ALGORITHM", algorithm);
    set("PASSWORD_SALT", "abc");
    assertThatIllegalArgumentException()
        .isThrownBy(this::read)
        .withMessage("endpoint.password.hash " + what);
  }

  @Test
  void takesNoDerivedKeyWithoutASalt() {
    set("USERNAME", "a");
    set("PASSWORD_HASH", "0f".repeat(16));
    set("PASSWORD_ALGORITHM", "PBKDF2WithHmacSHA256");
    assertThatIllegalArgumentException()
        .isThrownBy(this::read)
        .withMessage("endpoint.password.salt is missing");
  }

  @Test
  void looksUpVariablesOfAnyKey() throws Exception {
    environment.put(
        "COLLECTOR_AGENT_CONFIG",
        file(
            "endpoint:\n  token.file: ${FILE}\n  username: a\n  password:\n    hash: ${HASH}\n"
                + "    algorithm: ${ALGORITHM}\n    salt: ${SALT}\n"
                + "  tls: {keystore: '${STORE}', keystore.type: '${TYPE}', alias: '${ALIAS}',"
                + " keystore.password.file: '${STORE_PASSWORD}'}\n"));
    environment.put("FILE", file("another-hidden-key"));
    environment.put("HASH", HexFormat.of().formatHex(hash("SHA-256", 0)));
    environment.put("ALGORITHM", "SHA-256");
    environment.put("SALT", "a : b");
    environment.put("STORE", KeyStores.create(folder, "PKCS12").toString());
    environment.put("TYPE", "PKCS12");
    environment.put("ALIAS", "endpoint");
    environment.put("STORE_PASSWORD", file(KeyStores.PASSWORD));
    Access access = read();
    assertThat(access.admits(basic("a", PASSWORD))).isTrue();
    assertThat(access.admits("Bearer another-hidden-key")).isTrue();
    assertThat(access.tls()).isNotNull();
  }

  @Test
  void recognisesWhoWasRightTheLastTime() {
    set("USERNAME", "a");
    set("PASSWORD", PASSWORD);
    set("TOKEN", "another-hidden-key");
    Access access = read();
    assertThat(access.admitsAtOnce(null)).isFalse();
    assertThat(access.admitsAtOnce("Bearer another-hidden-key")).isTrue();
    assertThat(access.admitsAtOnce("Bearer another")).isFalse();
    assertThat(access.admitsAtOnce(basic("a", PASSWORD))).isFalse();
    assertThat(access.admits(basic("a", PASSWORD))).isTrue();
    assertThat(access.admits(basic("a", "hidden"))).isFalse();
    assertThat(access.admitsAtOnce(basic("a", PASSWORD))).isTrue();
    assertThat(access.admitsAtOnce(basic("a", "hidden"))).isFalse();
    assertThat(access.admitsAtOnce("Basic ")).isFalse();
  }

  @Test
  void takesNoSecretFromTheCommandLine() {
    Map<String, String> properties =
        Map.of(
            "collector.agent.endpoint.username",
            "a",
            "collector.agent.endpoint.password",
            PASSWORD);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new AccessReader(reader.read(properties, Map.of(), null), Map.of()).read());
    assertThat(reader.complaints())
        .containsExactly(
            "system property endpoint.password=…: can be read there by others, use"
                + " endpoint.password.file or a variable; only /live and /ready are answered, for"
                + " this may protect the rest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PKCS12", "JKS"})
  void readsAKeyStore(String type) throws Exception {
    Path store = KeyStores.create(folder, type);
    set("TLS_KEYSTORE", store.toString());
    set("TLS_KEYSTORE_PASSWORD_FILE", file(KeyStores.PASSWORD));
    assertThat(read().tls()).isNotNull();
    assertThat(read().isRestricted()).isFalse();

    set("TLS_ALIAS", "endpoint");
    assertThat(read().tls()).isNotNull();
    set("TLS_ALIAS", "somebody-else");
    assertThatIllegalArgumentException()
        .isThrownBy(this::read)
        .withMessageContaining("there is no private key somebody-else");
    environment.remove("COLLECTOR_AGENT_ENDPOINT_TLS_KEYSTORE_PASSWORD_FILE");
    set("TLS_KEYSTORE_PASSWORD", "not-the-hidden-key");
    assertThatIllegalArgumentException()
        .isThrownBy(this::read)
        .withMessageContaining("endpoint.tls.keystore=" + store + " cannot be used")
        .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain("hidden-key"));
  }

  private Access read() {
    return new AccessReader(reader.read(Map.of(), environment, null), environment).read();
  }

  private void set(String key, String value) {
    environment.put("COLLECTOR_AGENT_ENDPOINT_" + key, value);
  }

  private String file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "setting", ".yml"), content).toString();
  }

  private static String basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** Worked out with the JDK alone. */
  private static byte[] hash(String algorithm, int iterations) throws Exception {
    if (algorithm.startsWith("SHA")) {
      return MessageDigest.getInstance(algorithm)
          .digest(("a : b:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
    return SecretKeyFactory.getInstance(algorithm)
        .generateSecret(
            new PBEKeySpec(
                PASSWORD.toCharArray(),
                "a : b".getBytes(StandardCharsets.UTF_8),
                iterations,
                // Of the usual number one block is work enough.
                (iterations > 1000 ? 64 : 128) * 8))
        .getEncoded();
  }
}
