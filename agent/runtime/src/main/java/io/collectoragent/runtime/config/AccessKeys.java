package io.collectoragent.runtime.config;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is particular about the keys that say who may read the endpoint. */
final class AccessKeys {

  private static final String BASIC = "httpServer.authentication.basic.";
  private static final String KEY_STORE = "httpServer.ssl.keyStore.";
  private static final String WORD = "endpoint";
  private static final String WORD_OF_JMX_EXPORTER = "httpserver";

  /** The words of jmx_exporter's file, so that its block can be taken over as it is. */
  private static final Map<String, Setting> OF_JMX_EXPORTER = new HashMap<>();

  static {
    OF_JMX_EXPORTER.put(BASIC + "username", Setting.ENDPOINT_USERNAME);
    OF_JMX_EXPORTER.put(BASIC + "password", Setting.ENDPOINT_PASSWORD);
    OF_JMX_EXPORTER.put(BASIC + "passwordHash", Setting.ENDPOINT_PASSWORD_HASH);
    OF_JMX_EXPORTER.put(BASIC + "algorithm", Setting.ENDPOINT_PASSWORD_ALGORITHM);
    OF_JMX_EXPORTER.put(BASIC + "salt", Setting.ENDPOINT_PASSWORD_SALT);
    OF_JMX_EXPORTER.put(BASIC + "iterations", Setting.ENDPOINT_PASSWORD_ITERATIONS);
    OF_JMX_EXPORTER.put(KEY_STORE + "filename", Setting.ENDPOINT_TLS_KEYSTORE);
    OF_JMX_EXPORTER.put(KEY_STORE + "type", Setting.ENDPOINT_TLS_KEYSTORE_TYPE);
    OF_JMX_EXPORTER.put(KEY_STORE + "password", Setting.ENDPOINT_TLS_KEYSTORE_PASSWORD);
    OF_JMX_EXPORTER.put("httpServer.ssl.certificate.alias", Setting.ENDPOINT_TLS_ALIAS);
  }

  /** The hash's own length says the same. */
  private static final String NEEDLESS = BASIC + "keyLength";

  private static final Set<String> SECRET =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  Setting.ENDPOINT_PASSWORD.key(),
                  Setting.ENDPOINT_TOKEN.key(),
                  Setting.ENDPOINT_TLS_KEYSTORE_PASSWORD.key())));

  private AccessKeys() {}

  static boolean isNeedless(String key) {
    return key.equals(NEEDLESS);
  }

  /** The agent's own key for one that jmx_exporter has; any other as it is. */
  static String own(String key) {
    Setting setting = OF_JMX_EXPORTER.get(key);
    return setting == null ? key : setting.key();
  }

  /**
   * Whether a mistake in it, or in its spelling, could leave the endpoint more open than it was
   * meant to be.
   */
  static boolean mayProtect(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.contains(WORD)
        || lower.contains(WORD_OF_JMX_EXPORTER)
        || lower.equals(Setting.CONFIG.key())
        || lower.contains("pass")
        || lower.contains("secret")
        || lower.contains("token")
        || lower.contains("key");
  }

  static boolean isSecret(String key) {
    return SECRET.contains(key);
  }

  /** Whether a value may be a secret, though the key be misspelt. */
  static boolean soundsSecret(String key) {
    return mayProtect(key) && !key.equalsIgnoreCase(Setting.CONFIG.key());
  }
}
