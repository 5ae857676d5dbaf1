package io.collectoragent.it;

/** {@code HttpURLConnection} of the oldest JDK. */
class HttpUrlConnectionJdk8IT extends HttpUrlConnectionIT {

  @Override
  Program program() {
    return super.program().javaHome(Jdks.home(8));
  }
}
