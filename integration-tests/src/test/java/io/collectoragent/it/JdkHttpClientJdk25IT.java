package io.collectoragent.it;

/** {@code java.net.http.HttpClient} of the newest JDK. */
class JdkHttpClientJdk25IT extends JdkHttpClientIT {

  @Override
  Program program() {
    return super.program().javaHome(Jdks.home(25));
  }
}
