package io.collectoragent.runtime.doctor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Asks by HTTP, with bounds: of time, whatever dribbles in, and of what is read. Immutable. */
final class Fetch {

  private static final int CONNECT_MILLIS = 3_000;
  private static final int LONGEST = 64 << 20;

  private final String authorization;
  private final int patienceMillis;

  /**
   * @param authorization the header's value; null for none
   * @param patienceMillis for each answer, to its end
   */
  Fetch(String authorization, int patienceMillis) {
    this.authorization = authorization;
    this.patienceMillis = patienceMillis;
  }

  /** What was answered. */
  static final class Answer {
    private final int status;
    private final String body;

    Answer(int status, String body) {
      this.status = status;
      this.body = body;
    }

    int status() {
      return status;
    }

    String body() {
      return body;
    }

    String firstLine() {
      return body.split("\n", 2)[0].trim();
    }
  }

  /**
   * @throws Unasked if nobody answers, or not to us
   */
  Answer get(String address, String accept) throws Unasked {
    FutureTask<Answer> asked = new FutureTask<>(() -> answer(address, accept));
    Thread thread = new Thread(asked, "doctor-fetch");
    thread.setDaemon(true);
    thread.start();
    try {
      return asked.get(patienceMillis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      throw new Unasked("has not answered in full after " + patienceMillis + " ms");
    } catch (ExecutionException failure) {
      throw unasked(failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Unasked("was not asked, this command was interrupted");
    }
  }

  private static Unasked unasked(Throwable failure) {
    if (failure instanceof Unasked) {
      return (Unasked) failure;
    }
    if (failure instanceof SSLException) {
      return new Unasked(
          "TLS fails ("
              + failure.getMessage()
              + "): is it https there? Where its certificate is your own, java"
              + " -Djavax.net.ssl.trustStore=FILE -jar … trusts it");
    }
    return new Unasked(
        "does not answer ("
            + failure.getClass().getSimpleName()
            + ": "
            + failure.getMessage()
            + "): is it running, and is the port right?");
  }

  private Answer answer(String address, String accept) throws IOException, Unasked {
    HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
    connection.setConnectTimeout(Math.min(CONNECT_MILLIS, patienceMillis));
    connection.setReadTimeout(patienceMillis);
    // Credentials are for this address, and for no other that it may send us to.
    connection.setInstanceFollowRedirects(false);
    connection.setRequestProperty("Accept", accept);
    if (authorization != null) {
      connection.setRequestProperty("Authorization", authorization);
    }
    int status = connection.getResponseCode();
    refuse(status, connection.getHeaderField("Location"));
    return new Answer(status, body(connection, status));
  }

  private void refuse(int status, String location) throws Unasked {
    if (status == HttpURLConnection.HTTP_UNAUTHORIZED
        || status == HttpURLConnection.HTTP_FORBIDDEN) {
      throw new Unasked(
          "answers "
              + status
              + (authorization == null
                  ? ": it wants credentials; --token-file FILE, or --user-file FILE with"
                      + " user:password in its first line"
                  : ": these are not the credentials that it wants"));
    }
    if (status >= 300 && status < 400) {
      throw new Unasked(
          "answers "
              + status
              + " and sends on"
              + (location == null
                  ? ""
                  : " to " + location.split("[?#]", 2)[0].replaceAll("//.*@", "//"))
              + ", which is not followed: give the address itself");
    }
  }

  private static String body(HttpURLConnection connection, int status) throws IOException, Unasked {
    try (InputStream in =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      if (in == null) {
        return "";
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes.write(buffer, 0, read);
        if (bytes.size() > LONGEST) {
          throw new Unasked("answers with more than " + (LONGEST >> 20) + " MB");
        }
      }
      return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }
  }
}
