package io.collectoragent.it;

/** Apache HttpClient 4 in its first releases. */
class ApacheHttpClient40IT extends ApacheHttpClient4Contract {

  @Override
  Program program() {
    return Program.of(
        "legacy.ApacheOldCalls",
        "httpclient-4.0.3.jar",
        "httpcore-4.0.1.jar",
        "commons-logging-1.2.jar",
        "commons-codec-1.11.jar");
  }
}
