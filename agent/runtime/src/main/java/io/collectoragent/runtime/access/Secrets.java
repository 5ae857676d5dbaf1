package io.collectoragent.runtime.access;

import io.collectoragent.runtime.config.AgentConfig;
import io.collectoragent.runtime.config.Setting;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Finds what settings hold or name, secrets above all. */
final class Secrets {

  private static final int LONGEST = 8 * 1024;

  private final AgentConfig config;
  private final Map<String, String> environment;

  Secrets(AgentConfig config, Map<String, String> environment) {
    this.config = config;
    this.environment = environment;
  }

  /** What the setting says, or what the file says that the other one names; null for neither. */
  String of(Setting setting, Setting file) {
    String path = of(file);
    String value = of(setting);
    if (path == null) {
      return value;
    }
    if (value != null) {
      throw new IllegalArgumentException(
          setting.key() + " and " + file.key() + " exclude each other");
    }
    String content = content(file, new File(path));
    if (content.isEmpty()) {
      throw new IllegalArgumentException(file.key() + "=" + path + " is empty");
    }
    return content;
  }

  /** Null where it is not set; {@code ${NAME}} is what the environment says, as jmx_exporter's. */
  String of(Setting setting) {
    String value = config.value(setting);
    if (!value.startsWith("${") || !value.endsWith("}")) {
      return value.isEmpty() ? null : value;
    }
    String variable = environment.get(value.substring("${".length(), value.length() - 1));
    if (variable == null || variable.isEmpty()) {
      throw new IllegalArgumentException(setting.key() + " names a variable that is not set");
    }
    return variable;
  }

  /** Without the line's end that editors leave. */
  private static String content(Setting setting, File file) {
    byte[] bytes = new byte[LONGEST + 1];
    int length = 0;
    try (InputStream in = new FileInputStream(file)) {
      for (int read = 0; read >= 0 && length < bytes.length; length += Math.max(read, 0)) {
        read = in.read(bytes, length, bytes.length - length);
      }
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          setting.key() + "=" + file + " cannot be read (" + unreadable + ")", unreadable);
    }
    if (length > LONGEST) {
      throw new IllegalArgumentException(setting.key() + "=" + file + " is no secret: too long");
    }
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    Arrays.fill(bytes, (byte) 0);
    return text.replaceFirst("[\r\n]+$", "");
  }
}
