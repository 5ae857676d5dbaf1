package io.collectoragent.runtime.sql;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words that statements begin with. */
final class Keywords {
  private static final Map<String, QueryType> TYPES = types();

  /** Statements of other types in which every word is a keyword or a name. */
  private static final Set<String> READABLE =
      set(
          "WITH VALUES TABLE EXPLAIN DESCRIBE DESC SHOW USE ANALYZE LOCK UNLOCK GRANT REVOKE START"
              + " BEGIN DECLARE IF END COMMIT ROLLBACK SAVEPOINT RELEASE");

  /**
   * Statements in which a word may be a value: {@code SET a = secret}, {@code PRAGMA key=secret}.
   */
  private static final Set<String> OPAQUE =
      set(
          "SET RESET PRAGMA COPY LOAD UNLOAD ATTACH DETACH CONNECT PREPARE DEALLOCATE DO KILL FLUSH"
              + " VACUUM OPTIMIZE REFRESH CHECKPOINT FETCH CLOSE OPEN HANDLER IMPORT EXPORT BACKUP"
              + " RESTORE");

  private Keywords() {}

  /** Null if the word begins no statement that is known. */
  static QueryType typeOf(String word) {
    QueryType type = TYPES.get(word);
    boolean other = type == null && (READABLE.contains(word) || OPAQUE.contains(word));
    return other ? QueryType.OTHER : type;
  }

  /** Whether the words of the statement are keywords and names, never values. */
  static boolean isReadable(String word) {
    return TYPES.containsKey(word) || READABLE.contains(word);
  }

  static Set<String> set(String words) {
    return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(words.split(" "))));
  }

  private static Map<String, QueryType> types() {
    Map<String, QueryType> types = new HashMap<>();
    put(types, QueryType.SELECT, "SELECT");
    put(types, QueryType.INSERT, "INSERT MERGE REPLACE UPSERT");
    put(types, QueryType.UPDATE, "UPDATE");
    put(types, QueryType.DELETE, "DELETE");
    put(types, QueryType.DDL, "CREATE ALTER DROP TRUNCATE RENAME COMMENT");
    put(types, QueryType.CALL, "CALL EXEC EXECUTE");
    return Collections.unmodifiableMap(types);
  }

  private static void put(Map<String, QueryType> types, QueryType type, String words) {
    for (String word : words.split(" ")) {
      types.put(word, type);
    }
  }
}
