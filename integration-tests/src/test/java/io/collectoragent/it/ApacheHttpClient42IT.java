package io.collectoragent.it;

import org.junit.jupiter.api.Tag;

/** The last Apache HttpClient 4 before its classes were replaced. */
@Tag("matrix")
class ApacheHttpClient42IT extends ApacheHttpClient4Contract {

  @Override
  Program program() {
    return Program.of(
        "legacy.ApacheOldCalls",
        "httpclient-4.2.6.jar",
        "httpcore-4.2.5.jar",
        "commons-logging-1.2.jar",
        "commons-codec-1.11.jar");
  }
}
