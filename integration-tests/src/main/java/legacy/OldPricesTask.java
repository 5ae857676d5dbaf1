package legacy;

import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.TimerTask;

/** Collects once, with nothing that Java did not have in the nineties. */
public class OldPricesTask extends TimerTask {

  private String api;

  /** An instance of the class that is called so, beside the one of another object. */
  static Object instance(Object of, String last, String instead) throws SQLException {
    try {
      return Class.forName(beside(of, last, instead)).newInstance();
    } catch (Exception e) {
      throw new SQLException(e.toString());
    }
  }

  private static String beside(Object of, String last, String instead) {
    String name = of.getClass().getName();
    return name.substring(0, name.length() - last.length()) + instead;
  }

  public void setApi(String address) {
    api = address;
  }

  @Override
  public synchronized void run() {
    try {
      System.out.println("stored " + store() + ", answered " + fetch());
    } catch (Exception e) {
      System.out.println("failed " + e);
    } finally {
      notifyAll();
    }
  }

  private int store() throws Exception {
    Driver driver = (Driver) instance(this, "PricesTask", "Driver");
    Connection connection = driver.connect("jdbc:old://prices", new Properties());
    Statement statement = connection.createStatement();
    int rows = statement.executeUpdate("INSERT INTO price_data VALUES ('bitcoin')");
    PreparedStatement prepared = connection.prepareStatement("INSERT INTO price_data VALUES (?)");
    rows = rows + prepared.executeUpdate();
    try {
      statement.executeUpdate("ODD");
    } catch (SQLException odd) {
      System.out.println(odd.getSQLState());
    }
    connection.close();
    return rows;
  }

  private int fetch() throws Exception {
    HttpURLConnection call = (HttpURLConnection) new URL(api).openConnection();
    InputStream body = call.getInputStream();
    try {
      int bytes = 0;
      while (body.read() >= 0) {
        bytes++;
      }
      return bytes;
    } finally {
      body.close();
    }
  }
}
