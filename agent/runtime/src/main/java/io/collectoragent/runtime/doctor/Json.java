package io.collectoragent.runtime.doctor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a JSON text. Not by the parser of the collectors file, as the page of findings is: a
 * Prometheus has megabytes to tell. Immutable.
 */
final class Json {

  private static final Json NOTHING = new Json(null);

  private final Object value;

  private Json(Object value) {
    this.value = value;
  }

  /** Nothing where the text is no JSON. */
  static Json of(String text) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      return new Json(value(parser));
    } catch (IOException noJson) {
      return NOTHING;
    }
  }

  /** As deep as the parser allows. */
  private static Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Json> object = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        object.put(name, new Json(value(parser)));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Json> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(new Json(value(parser)));
      }
      return list;
    }
    return token == null ? null : parser.getText();
  }

  /** Nothing where it is no object or has no such field. */
  Json get(String field) {
    return fields().getOrDefault(field, NOTHING);
  }

  /** Empty where it is no object. */
  @SuppressWarnings("unchecked")
  Map<String, Json> fields() {
    return isObject() ? (Map<String, Json>) value : Collections.emptyMap();
  }

  /** Empty where it is no array. */
  @SuppressWarnings("unchecked")
  List<Json> list() {
    return value instanceof List ? (List<Json>) value : Collections.emptyList();
  }

  boolean isObject() {
    return value instanceof Map;
  }

  boolean isList() {
    return value instanceof List;
  }

  /** A text, number or boolean as it is written; empty where it is none. */
  String text() {
    return value instanceof String ? (String) value : "";
  }
}
