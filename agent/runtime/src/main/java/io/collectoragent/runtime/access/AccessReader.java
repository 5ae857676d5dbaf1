package io.collectoragent.runtime.access;

import io.collectoragent.runtime.config.AgentConfig;
import io.collectoragent.runtime.config.Setting;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes of the settings what the endpoint asks of its clients. Whatever is wrong in them is an
 * error: an endpoint that was meant to be closed must not be open for a typing error.
 */
public final class AccessReader {

  private final AgentConfig config;
  private final Secrets secrets;

  /**
   * @param environment where {@code ${NAME}} in a value is looked up
   */
  public AccessReader(AgentConfig config, Map<String, String> environment) {
    this.config = config;
    this.secrets = new Secrets(config, environment);
  }

  /**
   * Reads the files that are named.
   *
   * @throws IllegalArgumentException with a line that names the setting, and no secret
   */
  public Access read() {
    if (config.accessInDoubt()) {
      throw new IllegalArgumentException("a setting that protects it is wrong");
    }
    List<Credentials> accepted = new ArrayList<>();
    addBasic(accepted);
    String token = secrets.of(Setting.ENDPOINT_TOKEN, Setting.ENDPOINT_TOKEN_FILE);
    if (token != null) {
      accepted.add(new BearerToken(token));
    }
    SSLSocketFactory tls = tls();
    return accepted.isEmpty() && tls == null ? Access.open() : new Access(accepted, tls);
  }

  private void addBasic(List<Credentials> accepted) {
    String user = secrets.of(Setting.ENDPOINT_USERNAME);
    Password password = password();
    if (user != null && password != null) {
      accepted.add(new BasicCredentials(user, password));
    } else if (user != null || password != null) {
      throw new IllegalArgumentException(
          "endpoint.username needs one of endpoint.password, endpoint.password.file and"
              + " endpoint.password.hash, and each of these needs it");
    }
  }

  private Password password() {
    String hash = secrets.of(Setting.ENDPOINT_PASSWORD_HASH);
    String algorithm = secrets.of(Setting.ENDPOINT_PASSWORD_ALGORITHM);
    String salt = secrets.of(Setting.ENDPOINT_PASSWORD_SALT);
    int iterations = Integer.parseInt(config.value(Setting.ENDPOINT_PASSWORD_ITERATIONS));
    String plain = secrets.of(Setting.ENDPOINT_PASSWORD, Setting.ENDPOINT_PASSWORD_FILE);
    if (hash == null && plain == null && (algorithm != null || salt != null || iterations > 0)) {
      throw new IllegalArgumentException("endpoint.password.hash is missing");
    }
    if (hash == null) {
      return plain == null ? null : Password.plain(plain);
    }
    if (plain != null) {
      throw new IllegalArgumentException(
          "endpoint.password.hash and a password exclude each other");
    }
    return new HashedPassword(
        hash, algorithm == null ? "" : algorithm, salt == null ? "" : salt, iterations);
  }

  private SSLSocketFactory tls() {
    String path = secrets.of(Setting.ENDPOINT_TLS_KEYSTORE);
    String password =
        secrets.of(
            Setting.ENDPOINT_TLS_KEYSTORE_PASSWORD, Setting.ENDPOINT_TLS_KEYSTORE_PASSWORD_FILE);
    String type = secrets.of(Setting.ENDPOINT_TLS_KEYSTORE_TYPE);
    String alias = secrets.of(Setting.ENDPOINT_TLS_ALIAS);
    if (path == null && (password != null || type != null || alias != null)) {
      throw new IllegalArgumentException("endpoint.tls.keystore is missing");
    }
    if (path == null) {
      return null;
    }
    try {
      return new KeyStoreFile(path, type, password == null ? "" : password).factory(alias);
    } catch (IOException | GeneralSecurityException | RuntimeException unusable) {
      throw new IllegalArgumentException(
          "endpoint.tls.keystore=" + path + " cannot be used (" + unusable + ")", unusable);
    }
  }
}
