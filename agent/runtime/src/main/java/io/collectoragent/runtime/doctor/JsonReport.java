package io.collectoragent.runtime.doctor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Checklists for machines: an array in one line, with an object for each address. */
final class JsonReport {

  private final PrintStream out;

  JsonReport(PrintStream out) {
    this.out = out;
  }

  void print(List<Report> reports) {
    StringWriter text = new StringWriter();
    // Escaped so that it is the same whatever encoding the terminal or the file has.
    JsonFactory factory =
        new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.writeStartArray();
      for (Report report : reports) {
        write(report, json);
      }
      json.writeEndArray();
    } catch (IOException nothingIsWrittenTo) {
      throw new UncheckedIOException(nothingIsWrittenTo);
    }
    out.println(text);
  }

  private static void write(Report report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("address", report.address());
    json.writeNumberField("exit_code", report.exitCode());
    if (report.isAsked()) {
      json.writeStringField("source", report.list().source());
      for (Verdict verdict : Verdict.values()) {
        json.writeNumberField(verdict.label(), report.list().items(verdict).size());
      }
      json.writeArrayFieldStart("items");
      for (Item item : report.list().items()) {
        write(item, json);
      }
      json.writeEndArray();
    } else {
      json.writeStringField("error", report.complaint());
    }
    json.writeEndObject();
  }

  private static void write(Item item, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("section", item.section());
    json.writeStringField("item", item.name());
    json.writeStringField("verdict", item.verdict().label());
    json.writeStringField("figure", item.figure());
    json.writeStringField("limit", item.wanted());
    if (item.limit() != null) {
      if (!Double.isNaN(item.value())) {
        json.writeNumberField("value", item.value());
      }
      json.writeNumberField("threshold", item.limit().threshold());
      json.writeStringField("unit", item.limit().unit().label());
    }
    json.writeEndObject();
  }
}
