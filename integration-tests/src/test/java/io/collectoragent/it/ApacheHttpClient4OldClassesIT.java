package io.collectoragent.it;

/** The last Apache HttpClient 4 by the classes of the first, which are deprecated in it. */
class ApacheHttpClient4OldClassesIT extends ApacheHttpClient4Contract {

  @Override
  Program program() {
    return Program.of(
        "legacy.ApacheOldCalls",
        "httpclient-4.5.14.jar",
        "httpcore-4.4.16.jar",
        "commons-logging-1.2.jar",
        "commons-codec-1.11.jar");
  }

  @Override
  String refused() {
    return "java.net.ConnectException";
  }
}
