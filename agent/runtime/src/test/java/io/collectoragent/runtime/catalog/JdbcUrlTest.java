package io.collectoragent.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.DbServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A URL, and what is read out of it: system, host (- for none), port, database. */
class JdbcUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "jdbc:mysql://db1:3306/crypto mysql db1 3306 crypto",
        "jdbc:mysql://db1/crypto?useSSL=false&a=b mysql db1 -1 crypto",
        "jdbc:mysql:replication://db1:3307,db2/crypto mysql db1 3307 crypto",
        "jdbc:mysql://db1 mysql db1 -1 unknown",
        "jdbc:mysql:///crypto mysql - -1 crypto",
        "jdbc:mariadb:sequential://db1,db2:3310/crypto mariadb db1 -1 crypto",
        "jdbc:postgresql://[::1]:5432/crypto postgresql [::1] 5432 crypto",
        "jdbc:postgresql://[fe80::1]/crypto postgresql [fe80::1] -1 crypto",
        "jdbc:postgresql://db1:5432,db2:5433/crypto postgresql db1 5432 crypto",
        "jdbc:postgresql:crypto postgresql - -1 crypto",
        "JDBC:POSTGRESQL://db1/crypto postgresql db1 -1 crypto",
        "jdbc:sqlserver://db1:1433;databaseName=crypto;encrypt=true microsoft.sql_server db1 1433"
            + " crypto",
        "jdbc:sqlserver://db1\\named;database=crypto microsoft.sql_server db1 -1 crypto",
        "jdbc:sqlserver://;serverName=db1;DatabaseName=crypto microsoft.sql_server - -1 crypto",
        "jdbc:jtds:sqlserver://db1:1433/crypto;instance=x microsoft.sql_server db1 1433 crypto",
        "jdbc:db2://db1:50000/crypto:retrieveMessagesFromServerOnGetMessage=true; ibm.db2 db1 50000"
            + " crypto",
        "jdbc:oracle:thin:@db1:1521:orcl oracle.db db1 1521 orcl",
        "jdbc:oracle:thin:@//db1:1521/crypto.example oracle.db db1 1521 crypto.example",
        "jdbc:oracle:thin:@tcps://db1:2484/crypto?wallet=/x oracle.db db1 2484 crypto",
        "jdbc:oracle:thin:@db1:1521/crypto:dedicated/inst1 oracle.db db1 1521 crypto",
        "jdbc:oracle:thin:@prices_tns oracle.db - -1 prices_tns",
        "jdbc:clickhouse://db1:8123/crypto clickhouse db1 8123 crypto",
        "jdbc:ch:https://db1:8443/crypto clickhouse db1 8443 crypto",
        "jdbc:p6spy:mysql://db1:3306/crypto mysql db1 3306 crypto",
        "jdbc:log4jdbc:postgresql://db1/crypto postgresql db1 -1 crypto",
        "jdbc:redshift://db1:5439/crypto other_sql db1 5439 crypto",
        "jdbc:informix-sqli://db1:9088/crypto:INFORMIXSERVER=x other_sql db1 9088 crypto"
      })
  void readsAServer(String url, String system, String host, int port, String database) {
    assertParsed(url, system, host.equals("-") ? null : host, port, database);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "jdbc:h2:mem:crypto;DB_CLOSE_DELAY=-1 h2database crypto",
        "jdbc:h2:~/data/crypto h2database crypto",
        "jdbc:h2:file:/var/lib/crypto;MODE=MySQL h2database crypto",
        "jdbc:h2:mem:crypto;INIT=SET_X_'http://example.com/other' h2database crypto",
        "jdbc:h2:mem: h2database unknown",
        "jdbc:hsqldb:mem:crypto hsqldb crypto",
        "jdbc:hsqldb:file:/var/lib/crypto;shutdown=true hsqldb crypto",
        "jdbc:derby:memory:crypto;create=true derby crypto",
        "jdbc:derby:crypto;import=http://example.com/x derby crypto",
        "jdbc:sqlite:/var/lib/crypto.db sqlite crypto.db",
        "jdbc:sqlite:C:\\data\\crypto.db sqlite crypto.db",
        "jdbc:sqlite:file:crypto.db?cache=shared sqlite crypto.db",
        "jdbc:sqlite::memory: sqlite unknown"
      })
  void readsAnEmbeddedDatabase(String url, String system, String database) {
    assertParsed(url, system, null, -1, database);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "jdbc:h2:tcp://db1:9092/~/crypto h2database 9092",
        "jdbc:h2:ssl://db1/mem:crypto h2database -1",
        "jdbc:hsqldb:hsql://db1:9001/crypto hsqldb 9001",
        "jdbc:derby://db1:1527/crypto;create=true derby 1527"
      })
  void readsTheServerOfADatabaseThatCanAlsoBeEmbedded(String url, String system, int port) {
    assertParsed(url, system, "db1", port, "crypto");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "jdbc", "jdbc:", "jdbc::", "jdbc:mysql", "jdbc:mysql:", "jdbc:mysql://"})
  void whatIsCutOffNamesNoDatabase(String url) {
    assertThat(JdbcUrl.parse(url).database()).isEqualTo("unknown");
    assertThat(JdbcUrl.parse(url).host()).isNull();
  }

  @Test
  void aNameWithoutEndIsUnknown() {
    assertThat(JdbcUrl.parse("jdbc:mysql://db1/" + "x".repeat(1000)).database())
        .isEqualTo("unknown");
  }

  private static void assertParsed(
      String url, String system, String host, int port, String database) {
    DbServer server = JdbcUrl.parse(url);
    assertThat(server.system()).isEqualTo(system);
    assertThat(server.host()).isEqualTo(host);
    assertThat(server.port()).isEqualTo(port);
    assertThat(server.database()).isEqualTo(database);
  }
}
