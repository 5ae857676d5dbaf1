package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate that both ends use, made by {@code keytool} for one test: as a key store, and as
 * the PEM files that OpenTelemetry's settings name.
 */
record TlsFiles(Path store, Path certificate, Path key) {

  /** Protects nothing: the files are gone after the test. */
  static final String PASSWORD = "changeit";

  private static final String ALIAS = "receiver";

  static TlsFiles in(Path folder) throws IOException, GeneralSecurityException {
    Path store = folder.resolve("receiver.p12");
    keytool(
        store,
        "-genkeypair",
        "-keyalg",
        "RSA",
        "-dname",
        "CN=receiver",
        "-ext",
        "san=ip:127.0.0.1");
    Path certificate = folder.resolve("receiver.pem");
    keytool(store, "-exportcert", "-rfc", "-file", certificate.toString());
    Path key = folder.resolve("key.pem");
    byte[] encoded = load(store).getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
    String label = "PRIVATE" + " KEY-----\n";
    Files.writeString(
        key,
        "-----BEGIN "
            + label
            + Base64.getMimeEncoder().encodeToString(encoded)
            + "\n-----END "
            + label);
    return new TlsFiles(store, certificate, key);
  }

  /** For a server that also wants to know who calls. */
  SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore loaded = load(store);
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(loaded, PASSWORD.toCharArray());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry(ALIAS, loaded.getCertificate(ALIAS));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static KeyStore load(Path store) throws IOException, GeneralSecurityException {
    KeyStore loaded = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      loaded.load(in, PASSWORD.toCharArray());
    }
    return loaded;
  }

  private static void keytool(Path store, String... arguments) {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command = new ArrayList<>(List.of(tool.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD, "-alias", ALIAS));
    ToolRun made = ToolRun.of(Map.of(), command);
    assertThat(made.exitCode()).as(made.stdout() + made.stderr()).isZero();
  }
}
