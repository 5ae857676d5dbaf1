package io.collectoragent.instrumentation.apachehttpclient4;

import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Arrays;
import java.util.List;

/** Where Apache HttpClient 4 is woven: where all its {@code execute} methods end up. */
public final class ApacheHttpClient4Instrumentation implements LibraryInstrumentation {

  private static final String PROBES = "io.collectoragent.instrumentation.apachehttpclient4.";

  /** Before 4.3 an {@code execute} with a handler as its third parameter calls this one. */
  private static final String[] TARGET_REQUEST_CONTEXT = {
    "org.apache.http.HttpHost",
    "org.apache.http.HttpRequest",
    "org.apache.http.protocol.HttpContext"
  };

  @Override
  public String name() {
    return "apache-httpclient-4";
  }

  @Override
  public List<WeavePoint> points() {
    return Arrays.asList(
        // 4.3 and later
        execution("org.apache.http.impl.client.InternalHttpClient", "doExecute"),
        execution("org.apache.http.impl.client.MinimalHttpClient", "doExecute"),
        // before 4.3, and its deprecated classes since
        execution("org.apache.http.impl.client.AbstractHttpClient", "doExecute"),
        execution("org.apache.http.impl.client.AbstractHttpClient", "execute"),
        // the request as it is sent, which is a copy: the application's own object is not touched
        WeavePoint.ofLibrary(
            TypeSelector.named("org.apache.http.protocol.HttpRequestExecutor"),
            MethodSelector.named("execute").taking(3),
            SendAdvice.class,
            PROBES + "SendProbe"));
  }

  private static WeavePoint execution(String className, String method) {
    return WeavePoint.ofLibrary(
        TypeSelector.named(className),
        MethodSelector.named(method).taking(3).takingFirst(TARGET_REQUEST_CONTEXT),
        ExecuteAdvice.class,
        PROBES + "ExecuteProbe");
  }
}
