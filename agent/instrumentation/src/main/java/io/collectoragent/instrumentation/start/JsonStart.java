package io.collectoragent.instrumentation.start;

import io.collectoragent.instrumentation.javautillogging.RecordsBeside;
import io.collectoragent.instrumentation.javautillogging.RecordsReplaced;
import io.collectoragent.instrumentation.log4j1json.Log4j1Beside;
import io.collectoragent.instrumentation.log4j1json.Log4j1Replaced;
import io.collectoragent.instrumentation.log4j2json.Log4j2Beside;
import io.collectoragent.instrumentation.log4j2json.Log4j2Replaced;
import io.collectoragent.instrumentation.logbackjson.LogbackBeside;
import io.collectoragent.instrumentation.logbackjson.LogbackReplaced;
import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.runtime.config.AgentConfig;
import io.collectoragent.runtime.config.Setting;
import io.collectoragent.runtime.jsonlog.JsonLines;
import io.collectoragent.runtime.jsonlog.JsonLog;
import io.collectoragent.runtime.jsonlog.Labels;
import io.collectoragent.runtime.log.AgentLog;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What {@code logging.json} has woven; nothing is loaded for it where it is off. */
final class JsonStart {

  private JsonStart() {}

  /** Whether lines of JSON are wanted at all. */
  static boolean isOn(AgentConfig config) {
    return !mode(config).equals("off");
  }

  /** To be woven, and switched off, together with the libraries whose names they have. */
  static List<LibraryInstrumentation> libraries(AgentConfig config) {
    switch (mode(config)) {
      case "replace":
        return Arrays.asList(
            new LogbackReplaced(),
            new Log4j2Replaced(),
            new Log4j1Replaced(),
            new RecordsReplaced());
      case "beside":
        return Arrays.asList(
            new LogbackBeside(), new Log4j2Beside(), new Log4j1Beside(), new RecordsBeside());
      default:
        return Collections.emptyList();
    }
  }

  /**
   * @param stdout takes what is beside the program's own; what is in its place goes where that
   *     went, so that only the agent's own lines are left for stderr
   */
  static JsonLog log(AgentConfig config, TracingStart tracing, OutputStream stdout, AgentLog log) {
    JsonLines lines = new JsonLines(tracing.service(), Labels.of(tracing.resource()));
    OutputStream console = mode(config).equals("beside") ? stdout : System.err;
    return JsonLog.of(lines, config.value(Setting.LOGGING_JSON_FILE), console, log);
  }

  private static String mode(AgentConfig config) {
    return config.value(Setting.LOGGING_JSON).toLowerCase(Locale.ROOT);
  }
}
