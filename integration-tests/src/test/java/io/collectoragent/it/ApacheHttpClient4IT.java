package io.collectoragent.it;

import java.util.ArrayList;
import java.util.List;

/** Apache HttpClient 4 in its last release. */
class ApacheHttpClient4IT extends ApacheHttpClient4Contract {

  @Override
  Program program() {
    return Program.of(
        "legacy.ApacheNewCalls",
        "httpclient-4.5.14.jar",
        "httpcore-4.4.16.jar",
        "fluent-hc-4.5.14.jar",
        "commons-logging-1.2.jar",
        "commons-codec-1.11.jar");
  }

  @Override
  List<HttpCase> further() {
    List<HttpCase> cases = new ArrayList<>(super.further());
    cases.add(
        HttpCase.failed("cancelled", "java.net.SocketException", null)
            .by("POST")
            .at(HttpCase.Server.WIRE));
    cases.add(HttpCase.answered("closed", "GET", 200));
    cases.add(HttpCase.answered("minimal", "GET", 200));
    cases.add(HttpCase.answered("fluent", "GET", 200).times(4));
    return cases;
  }
}
