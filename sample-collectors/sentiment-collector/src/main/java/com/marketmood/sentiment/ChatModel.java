package com.marketmood.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import org.json.simple.JSONArray;
import org.json.simple.JSONObject;
import org.json.simple.JSONValue;

/** Asks a large language model for a number. Costs money, so only asked where others are unsure. */
public class ChatModel extends SentimentModel {

  private static final String PROMPT =
      "Answer with one number from -1 (bad) to 1 (good): how will the market take this? ";

  private final String baseUrl;
  private final String apiKey;

  public ChatModel(String baseUrl, String apiKey) {
    super("gpt-4o-mini");
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
  }

  @Override
  protected Sentiment score(String text) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) new URL(baseUrl + "/v1/chat/completions").openConnection();
    connection.setRequestMethod("POST");
    connection.setConnectTimeout(3000);
    connection.setReadTimeout(10000);
    connection.setRequestProperty("Authorization", "Bearer " + apiKey);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setDoOutput(true);
    OutputStream out = connection.getOutputStream();
    out.write(question(text).getBytes("UTF-8"));
    out.close();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(connection.getInputStream(), "UTF-8"));
    try {
      JSONObject answer = (JSONObject) JSONValue.parse(in);
      JSONObject choice = (JSONObject) ((JSONArray) answer.get("choices")).get(0);
      Object content = ((JSONObject) choice.get("message")).get("content");
      return new Sentiment(Double.parseDouble(content.toString().trim()), 0.8);
    } finally {
      in.close();
    }
  }

  private String question(String text) {
    return "{\"model\":\""
        + getName()
        + "\",\"messages\":[{\"role\":\"user\",\"content\":\""
        + JSONObject.escape(PROMPT + text)
        + "\"}]}";
  }
}
