package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Arrays;
import java.util.List;

/** Where the JDK's newer client is woven: in its implementation, behind the façade. */
public final class JdkHttpClientInstrumentation implements LibraryInstrumentation {

  private static final String CLIENT = "jdk.internal.net.http.HttpClientImpl";
  private static final String EXCHANGE = "jdk.internal.net.http.MultiExchange";
  private static final String REQUEST = "jdk.internal.net.http.HttpRequestImpl";
  private static final String SENDER_1 = "jdk.internal.net.http.Http1Request";
  private static final String SENDER_2 = "jdk.internal.net.http.Stream";

  @Override
  public String name() {
    return "jdk-http-client";
  }

  @Override
  public List<WeavePoint> points() {
    return Arrays.asList(
        WeavePoint.of(
            TypeSelector.named(CLIENT),
            MethodSelector.named("send").taking(2),
            SendAdvice.class,
            SendProbe::new),
        WeavePoint.of(
            TypeSelector.named(CLIENT),
            MethodSelector.named("sendAsync").takingFirst("java.net.http.HttpRequest"),
            SendAdvice.class,
            SendAsyncProbe::new),
        // The client's own copy of the request, so that the application's object is not touched.
        WeavePoint.of(
            TypeSelector.named(REQUEST),
            MethodSelector.constructor().taking(2).takingFirst("java.net.http.HttpRequest"),
            HeadersAdvice.class,
            HeadersProbe::new),
        WeavePoint.of(
            TypeSelector.named(REQUEST),
            MethodSelector.constructor().takingFirst("java.net.URI"),
            RedirectAdvice.class,
            RedirectProbe::new),
        WeavePoint.of(
            TypeSelector.named(SENDER_1),
            MethodSelector.named("headers").taking(0),
            WireAdvice.class,
            WireProbe::new),
        WeavePoint.of(
            TypeSelector.named(SENDER_2),
            MethodSelector.named("sendHeadersAsync").taking(0),
            WireAdvice.class,
            WireProbe::new),
        WeavePoint.of(
            TypeSelector.named(EXCHANGE),
            MethodSelector.named("responseAsync").taking(1),
            AnswerAdvice.class,
            AnswerProbe::new));
  }
}
