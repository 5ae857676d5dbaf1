package legacy;

import java.sql.ResultSet;

/** One row of one column with 1 in it. */
public abstract class NoOpRows implements ResultSet {

  private boolean read;

  void rewind() {
    read = false;
  }

  @Override
  public boolean next() {
    boolean isFirst = !read;
    read = true;
    return isFirst;
  }

  @Override
  public int getInt(int column) {
    return 1;
  }

  @Override
  public void close() {
    // There is nothing to close.
  }
}
