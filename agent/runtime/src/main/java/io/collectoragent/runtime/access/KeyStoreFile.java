package io.collectoragent.runtime.access;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/** The endpoint's certificate and key, in a file of PKCS12 or JKS. */
final class KeyStoreFile {

  private final String path;
  private final String type;
  private final char[] password;

  /**
   * @param type null for the JVM's own, which reads both formats
   */
  KeyStoreFile(String path, String type, String password) {
    this.path = path;
    this.type = type == null ? KeyStore.getDefaultType() : type;
    this.password = password.toCharArray();
  }

  /**
   * Makes what serves TLS with it.
   *
   * @param alias of the one key to be used; null for whichever fits
   */
  SSLSocketFactory factory(String alias) throws IOException, GeneralSecurityException {
    KeyStore store = load();
    KeyStore chosen = alias == null ? store : only(alias, store);
    if (!hasKey(chosen)) {
      throw new KeyStoreException(
          alias == null ? "there is no private key in it" : "there is no private key " + alias);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(chosen, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context.getSocketFactory();
  }

  private KeyStore load() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(type);
    try (InputStream file = new FileInputStream(path)) {
      store.load(file, password);
    }
    return store;
  }

  private KeyStore only(String alias, KeyStore store) throws IOException, GeneralSecurityException {
    KeyStore only = KeyStore.getInstance(type);
    only.load(null, null);
    if (store.isKeyEntry(alias)) {
      only.setKeyEntry(
          alias, store.getKey(alias, password), password, store.getCertificateChain(alias));
    }
    return only;
  }

  private static boolean hasKey(KeyStore store) throws KeyStoreException {
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        return true;
      }
    }
    return false;
  }
}
