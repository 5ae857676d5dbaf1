package io.collectoragent.runtime.health;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.collectoragent.runtime.endpoint.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * Starts every page's JSON the same way: a status and a timestamp.
 *
 * <p>By a generator, since a mapper's start would cost a collector more than all its probes; and
 * made for each reply, so that none of it is loaded before the first probe comes.
 */
final class StatusJson {

  /** What a page has to add. */
  interface Rest {
    void write(JsonGenerator json) throws IOException;
  }

  private static final String CONTENT_TYPE = "application/json";
  private static final int DIGITS_OF_A_MILLISECOND = 3;

  private final JsonFactory factory = new JsonFactory();
  private final DateTimeFormatter timestamps =
      new DateTimeFormatterBuilder().appendInstant(DIGITS_OF_A_MILLISECOND).toFormatter();

  Reply reply(int httpStatus, String status, long epochMillis, Rest rest) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(512);
    try (JsonGenerator json = factory.createGenerator(body)) {
      json.writeStartObject();
      json.writeStringField("status", status);
      json.writeStringField("timestamp", timestamp(epochMillis));
      rest.write(json);
      json.writeEndObject();
    }
    return new Reply(httpStatus, CONTENT_TYPE, body.toByteArray());
  }

  /** RFC 3339, in UTC, with milliseconds. */
  String timestamp(long epochMillis) {
    return timestamps.format(Instant.ofEpochMilli(epochMillis));
  }
}
