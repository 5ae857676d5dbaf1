package io.collectoragent.it;

import java.util.List;

/** Apache HttpClient 4 in its last release. */
class ApacheHttpClient4IT extends ApacheHttpClient4Contract {

  @Override
  Program program() {
    return Program.of(
        "legacy.ApacheNewCalls",
        "httpclient-4.5.14.jar",
        "httpcore-4.4.16.jar",
        "commons-logging-1.2.jar",
        "commons-codec-1.11.jar");
  }

  @Override
  List<HttpCase> further() {
    return List.of(
        HttpCase.answered("twice", "GET", 200).times(2),
        HttpCase.answered("overloads", "GET", 200).times(8),
        HttpCase.answered("handler-fails", "GET", 200),
        HttpCase.answered("closed", "GET", 200),
        HttpCase.answered("minimal", "GET", 200));
  }
}
