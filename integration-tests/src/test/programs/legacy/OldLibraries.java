package legacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Collections;
import kotlin.KotlinVersion;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.matcher.ElementMatchers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.LoggerFactory;

/** Uses one generation of libraries that the agent has in another. */
public final class OldLibraries {

  private OldLibraries() {}

  /** Takes the address of the API. */
  public static void main(String[] arguments) throws Exception {
    store();
    say(OkHttpClient.class, "answered " + fetch(arguments[0]));
    say(okio.Buffer.class, new okio.Buffer().writeUtf8("text").readUtf8());
    say(ByteBuddy.class, subclassed());
    say(SdkTracerProvider.class, "valid " + traced());
    say(Span.class, Span.getInvalid().getSpanContext().getTraceId());
    say(Counter.class, counted());
    say(
        ObjectMapper.class,
        new ObjectMapper().writeValueAsString(Collections.singletonMap("a", 1)));
    say(LoggerFactory.class, LoggerFactory.getLogger("prices").getClass().getName());
    say(KotlinVersion.class, KotlinVersion.CURRENT.toString());
    Hold.untilInputEnds();
  }

  private static void say(Class<?> of, String result) {
    String path = of.getProtectionDomain().getCodeSource().getLocation().getPath();
    System.out.println(path.substring(path.lastIndexOf('/') + 1) + ": " + result);
  }

  private static void store() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:old", "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE price_data (price DOUBLE)");
      statement.executeUpdate("INSERT INTO price_data VALUES (1.5)");
    }
  }

  private static int fetch(String address) throws Exception {
    OkHttpClient client = new OkHttpClient();
    try (Response response = client.newCall(new Request.Builder().url(address).build()).execute()) {
      return response.code();
    }
  }

  private static String subclassed() throws Exception {
    return new ByteBuddy(ClassFileVersion.JAVA_V8)
        .subclass(Object.class)
        .method(ElementMatchers.named("toString"))
        .intercept(FixedValue.value("own words"))
        .make()
        .load(OldLibraries.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
        .getLoaded()
        .newInstance()
        .toString();
  }

  private static boolean traced() {
    SdkTracerProvider provider = SdkTracerProvider.builder().build();
    Span span = provider.get("prices").spanBuilder("own").startSpan();
    try (Scope scope = span.makeCurrent()) {
      return Span.current().getSpanContext().isValid();
    } finally {
      span.end();
    }
  }

  private static String counted() {
    Counter own = Counter.build().name("own_total").help("Own.").register();
    own.inc();
    StringBuilder names = new StringBuilder();
    Collections.list(CollectorRegistry.defaultRegistry.metricFamilySamples())
        .forEach(family -> names.append(family.name).append(' ').append(family.samples.size()));
    return names.toString();
  }
}
