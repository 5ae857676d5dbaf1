package io.collectoragent.instrumentation.urlconnection;

import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Arrays;
import java.util.List;

/**
 * Where the JDK's own client is woven. {@code HttpsURLConnectionImpl} is left out: it hands all to
 * a subclass of the plain implementation (elastic/apm-agent-java#1447).
 */
public final class UrlConnectionInstrumentation implements LibraryInstrumentation {

  private static final String PLAIN = "sun.net.www.protocol.http.HttpURLConnection";
  private static final String TLS = "sun.net.www.protocol.https.AbstractDelegateHttpsURLConnection";

  @Override
  public String name() {
    return "http-url-connection";
  }

  @Override
  public List<WeavePoint> points() {
    return Arrays.asList(
        WeavePoint.of(
            TypeSelector.named(PLAIN),
            MethodSelector.named("getInputStream").taking(0),
            ReadAdvice.class,
            ReadProbe::new),
        WeavePoint.of(
            TypeSelector.named(PLAIN),
            MethodSelector.named("getOutputStream").taking(0),
            WriteAdvice.class,
            OpenProbe::new),
        WeavePoint.of(
            TypeSelector.named(PLAIN),
            MethodSelector.named("connect").taking(0),
            OpenAdvice.class,
            OpenProbe::new),
        WeavePoint.of(
            TypeSelector.named(TLS),
            MethodSelector.named("connect").taking(0),
            TlsOpenAdvice.class,
            OpenProbe::new),
        WeavePoint.of(
            TypeSelector.named(PLAIN),
            MethodSelector.named("disconnect").taking(0),
            DisconnectAdvice.class,
            DisconnectProbe::new));
  }
}
