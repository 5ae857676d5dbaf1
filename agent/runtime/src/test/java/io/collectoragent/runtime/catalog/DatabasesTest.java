package io.collectoragent.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabasesTest {

  private final Databases databases = new Databases();

  @Test
  void urlsThatDifferInTheirPropertiesShareTheServer() {
    KnownDatabase one = databases.of("jdbc:mysql://db1:3306/crypto?useSSL=true");
    KnownDatabase other = databases.of("jdbc:mysql://reader:x@db1:3306/crypto");
    assertThat(other.server()).isSameAs(one.server());
    assertThat(databases.of("jdbc:mysql://db1:3306/crypto?useSSL=true")).isSameAs(one);
  }

  @Test
  void otherHostsPortsSystemsAndNamesAreOtherServers() {
    assertThat(
            new Object[] {
              databases.of("jdbc:mysql://db1:3306/crypto").server(),
              databases.of("jdbc:mysql://db2:3306/crypto").server(),
              databases.of("jdbc:mysql://db1:3307/crypto").server(),
              databases.of("jdbc:mysql://db1:3306/news").server(),
              databases.of("jdbc:mariadb://db1:3306/crypto").server()
            })
        .doesNotHaveDuplicates();
  }

  @Test
  void aDriverThatDoesNotTellHasADatabaseToo() {
    KnownDatabase unknown = databases.of(null);
    assertThat(unknown.server().system()).isEqualTo("other_sql");
    assertThat(unknown.server().database()).isEqualTo("unknown");
  }

  @Test
  void statementsThatDifferInLiteralsAreOneQuery() {
    KnownDatabase database = databases.of("jdbc:mysql://db1/crypto");
    assertThat(database.query("select * from prices where id = 1"))
        .isSameAs(database.query("select * from prices where id = 2"))
        .isNotSameAs(database.query("select * from news where id = 1"));
    assertThat(database.query(null).sql().operation()).isEqualTo("OTHER");
    assertThat(database.query("select 1").server()).isSameAs(database.server());
  }
}
