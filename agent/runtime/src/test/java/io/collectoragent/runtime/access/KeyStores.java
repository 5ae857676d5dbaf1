package io.collectoragent.runtime.access;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Makes key stores with the JDK's own tool, as an operator does. */
public final class KeyStores {

  public static final String PASSWORD = "hidden-key";

  private KeyStores() {}

  /** With a key called {@code endpoint} and a certificate for localhost and 127.0.0.1. */
  public static Path create(Path folder, String type) throws IOException, InterruptedException {
    Path file = folder.resolve("endpoint." + type);
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "endpoint",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                type,
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD,
                "-keypass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new IOException("keytool made no key store");
    }
    return file;
  }
}
