package legacy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One statement, prepared once, executed as a batch of a hundred; one call is one batch. */
final class PreparedBatch implements Call {

  private final Connection connection;
  private final PreparedStatement update;
  private int price;

  PreparedBatch(String jdbcUrl) throws SQLException {
    connection = DriverManager.getConnection(jdbcUrl);
    PriceTable.fill(connection);
    update = connection.prepareStatement("UPDATE price_data SET price = ? WHERE id = ?");
  }

  @Override
  public int call() throws SQLException {
    price++;
    for (int id = 0; id < PriceTable.ROWS; id++) {
      update.setInt(1, price);
      update.setInt(2, id);
      update.addBatch();
    }
    return update.executeBatch().length;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
