package legacy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One statement, prepared once, asked for one row by its key. */
final class PreparedSelect implements Call {

  private final Connection connection;
  private final PreparedStatement select;
  private int id;

  PreparedSelect(String jdbcUrl) throws SQLException {
    connection = DriverManager.getConnection(jdbcUrl);
    PriceTable.fill(connection);
    select = connection.prepareStatement("SELECT price FROM price_data WHERE id = ?");
  }

  @Override
  public int call() throws SQLException {
    id = (id + 1) % PriceTable.ROWS;
    select.setInt(1, id);
    try (ResultSet rows = select.executeQuery()) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
