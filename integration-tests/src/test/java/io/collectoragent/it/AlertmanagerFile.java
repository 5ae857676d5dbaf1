package io.collectoragent.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A copy of {@code deploy/alertmanager/alertmanager.yml} that tells a {@link Webhook} and nobody
 * else. Routes, groups, times, inhibition and templates stay as they are:
 *
 * <ul>
 *   <li>each receiver also has the webhook, at a path of its name, which gets all of a group;
 *   <li>Slack and PagerDuty are asked at the webhook's {@code /slack} and {@code /pagerduty};
 *   <li>mail is left out, since there is nobody to take it.
 * </ul>
 */
final class AlertmanagerFile {

  private AlertmanagerFile() {}

  static Path copyTo(Path folder, Webhook webhook) throws IOException {
    ObjectNode file = (ObjectNode) DeployFiles.yaml("alertmanager/alertmanager.yml");
    Path slack = Files.writeString(folder.resolve("slack-url"), webhook.url("/slack"));
    Path key = Files.writeString(folder.resolve("routing-key"), "not-a-real-key");
    ObjectNode global = (ObjectNode) file.get("global");
    global.remove(
        List.of("smtp_smarthost", "smtp_from", "smtp_auth_username", "smtp_auth_password_file"));
    global.put("slack_api_url_file", slack.toString());
    global.put("pagerduty_url", webhook.url("/pagerduty"));
    for (JsonNode receiver : file.get("receivers")) {
      tellWebhook((ObjectNode) receiver, webhook);
      for (JsonNode pager : receiver.path("pagerduty_configs")) {
        ((ObjectNode) pager).put("routing_key_file", key.toString());
      }
    }
    // JSON is YAML.
    return Files.writeString(folder.resolve("alertmanager.yml"), file.toString());
  }

  private static void tellWebhook(ObjectNode receiver, Webhook webhook) {
    receiver.remove("email_configs");
    receiver
        .putArray("webhook_configs")
        .addObject()
        .put("url", webhook.url("/" + receiver.get("name").asText()))
        .put("send_resolved", true);
  }
}
