package io.collectoragent.runtime.findings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.collectoragent.runtime.endpoint.Page;
import io.collectoragent.runtime.endpoint.Reply;
import io.collectoragent.runtime.endpoint.Request;
import io.collectoragent.runtime.providers.Providers;
import io.collectoragent.runtime.quality.DataQuality;
import io.collectoragent.runtime.tables.TableRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * {@code /api/v1/findings}: what was found out about the program and which rule said so, as {@code
 * explain} shows it. Names only, no value that a program bound or sent. Thread-safe.
 */
public final class FindingsPage implements Page {

  private final String service;
  private final FoundCollectors collectors;
  private final FoundProviders providers;
  private final FoundTables tables;

  /**
   * @param providers those that are known now
   * @param rules of the user's, on tables, that hold now
   */
  public FindingsPage(
      String service,
      Findings findings,
      DataQuality quality,
      Supplier<Providers> providers,
      Supplier<TableRules> rules) {
    this.service = service;
    this.collectors = new FoundCollectors(service, findings, quality);
    this.providers = new FoundProviders(findings, providers);
    this.tables = new FoundTables(findings, rules);
  }

  @Override
  public Reply reply(Request request) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(4096);
    try (JsonGenerator json = new JsonFactory().createGenerator(body)) {
      json.writeStartObject();
      json.writeStringField("service", service);
      collectors.write(json);
      providers.write(json);
      tables.write(json);
      json.writeEndObject();
    }
    return new Reply(200, "application/json", body.toByteArray());
  }
}
