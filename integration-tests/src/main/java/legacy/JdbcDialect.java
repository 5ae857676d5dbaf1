package legacy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** How this database has to be spoken to, and what its driver cannot do. */
final class JdbcDialect {

  final String create;
  final String call;
  final String out;
  final String several;
  final String upsert;
  private final Set<String> without;

  /**
   * Takes what creates the table; what to call with one number, such that it answers with one row;
   * what to call with a number in and one out, its first place being the one in {@code out}'s
   * beginning; what has two results; what inserts or updates a name and its symbol; and what to
   * leave out.
   */
  JdbcDialect(
      String create, String call, String out, String several, String upsert, String without) {
    this.create = create;
    this.call = call;
    this.out = out;
    this.several = several;
    this.upsert = upsert;
    this.without = new HashSet<>(Arrays.asList(without.split(",")));
  }

  boolean can(String ability) {
    return !without.contains(ability);
  }
}
