package io.collectoragent.it;

import org.junit.jupiter.api.Tag;

/** {@code java.net.http.HttpClient} of the newest JDK, with a caller that goes on. */
@Tag("matrix")
class JdkHttpClientAsyncJdk25IT extends JdkHttpClientAsyncIT {

  @Override
  Program program() {
    return super.program().javaHome(Jdks.home(25));
  }
}
