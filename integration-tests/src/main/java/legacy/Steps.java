package legacy;

import java.sql.BatchUpdateException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** Prints what each step got, the rows that the driver reported written in words of their own. */
final class Steps {

  /** What works or fails, as JDBC does. */
  interface Step {
    Object run() throws SQLException;
  }

  private Steps() {}

  static void wrote(String step, long rows) {
    System.out.println(step + ": wrote " + rows);
  }

  static void wrote(String step, int[] counts) {
    System.out.println(step + ": counts " + Arrays.toString(counts));
  }

  static void wrote(String step, long[] counts) {
    System.out.println(step + ": counts " + Arrays.toString(counts));
  }

  static void got(String step, Object what) {
    System.out.println(step + ": got " + what);
  }

  /** How many rows there are, all read. */
  static int rows(ResultSet results) throws SQLException {
    try (ResultSet all = results) {
      int rows = 0;
      while (all.next()) {
        rows++;
      }
      return rows;
    }
  }

  /**
   * Prints how it failed, and whether the message gives a value away; some drivers number objects
   * in it.
   */
  static void fails(String step, Step failing) {
    try {
      System.out.println(step + ": got in spite of all " + failing.run());
    } catch (BatchUpdateException e) {
      System.out.println(step + ": counts " + Arrays.toString(e.getUpdateCounts()));
      failed(step, e);
    } catch (SQLException e) {
      failed(step, e);
    } catch (RuntimeException e) {
      System.out.println(step + ": failed by " + e.getClass().getName() + " null 0");
    }
  }

  private static void failed(String step, SQLException e) {
    String codes = e.getClass().getName() + " " + e.getSQLState() + " " + e.getErrorCode();
    boolean repeats = String.valueOf(e.getMessage()).contains("hidden");
    System.out.println(step + ": failed by " + codes + (repeats ? ", repeating a value" : ""));
  }
}
