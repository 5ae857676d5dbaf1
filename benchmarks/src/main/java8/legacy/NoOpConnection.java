package legacy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.Statement;

/** A connection to nothing. */
public abstract class NoOpConnection implements Connection {

  @Override
  public Statement createStatement() {
    return Stub.of(NoOpStatement.class);
  }

  @Override
  public PreparedStatement prepareStatement(String sql) {
    return Stub.of(NoOpStatement.class).on(this);
  }

  @Override
  public DatabaseMetaData getMetaData() {
    return Stub.of(DatabaseMetaData.class);
  }

  @Override
  public void close() {
    // There is nothing to close.
  }
}
