package io.collectoragent.it;

/** {@code java.net.http.HttpClient} of the newest JDK, with a caller that goes on. */
class JdkHttpClientAsyncJdk25IT extends JdkHttpClientAsyncIT {

  @Override
  Program program() {
    return super.program().javaHome(Jdks.home(25));
  }
}
