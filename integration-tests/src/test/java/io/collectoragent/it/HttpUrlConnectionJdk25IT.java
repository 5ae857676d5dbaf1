package io.collectoragent.it;

/** {@code HttpURLConnection} of the newest JDK. */
class HttpUrlConnectionJdk25IT extends HttpUrlConnectionIT {

  @Override
  Program program() {
    return super.program().javaHome(Jdks.home(25));
  }
}
