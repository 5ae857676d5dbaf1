package legacy;

import java.sql.PreparedStatement;

/** Stores two rows. */
public abstract class OldPreparedStatement extends OldStatement implements PreparedStatement {

  @Override
  public int executeUpdate() {
    return 2;
  }
}
