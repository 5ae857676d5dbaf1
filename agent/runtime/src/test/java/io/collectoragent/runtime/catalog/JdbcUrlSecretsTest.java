package io.collectoragent.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.DbServer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials may stand anywhere in a URL; here, they are called {@code reader} and 4711. */
class JdbcUrlSecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://reader:4711@db1:3306/crypto",
        "jdbc:mysql://reader:4711@db1,reader:4711@db2/crypto",
        "jdbc:mysql://db1,reader:4711@db2/crypto",
        "jdbc:mysql://db1/crypto?user=reader&password=4711",
        "jdbc:mysql://reader:47@11@db1/crypto",
        "jdbc:mysql://reader:x4711/y@db1/crypto",
        "jdbc:mysql://reader:4711/y@db1/crypto",
        "jdbc:mysql://reader:x?4711@db1/crypto",
        "jdbc:mysql://reader:4711?x@db1/crypto",
        "jdbc:mysql://(host=db1,user=reader,password=4711)/crypto",
        "jdbc:mysql://(host=db1,user=reader,password=x/4711)",
        "jdbc:mysql://address=(host=db1)(user=reader)(password=4711)/crypto",
        "jdbc:mysql://address=(host=db1)(user=reader)(password=x:4711",
        "jdbc:mysql://address=(host=db1)(port=1)(password=4711),address=(host=db2)/crypto",
        "jdbc:postgresql://db1/crypto?password=4711&user=reader",
        "jdbc:postgresql:crypto?user=reader&password=4711",
        "jdbc:sqlserver://db1;user=reader;password=4711;databaseName=crypto",
        "jdbc:sqlserver://db1;databaseName=crypto;user=reader@db1;password=a/4711",
        "jdbc:oracle:thin:reader/4711@db1:1521:orcl",
        "jdbc:oracle:thin:reader/4711@//db1:1521/crypto",
        "jdbc:oracle:thin:reader/4711@prices_tns",
        "jdbc:oracle:thin:reader/\"x//4711\"@db1:1521:orcl",
        "jdbc:oracle:thin:reader/x?4711@db1:1521:orcl",
        "jdbc:oracle:oci:reader/4711",
        "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(HOST=db1))(USER=reader)(X=4711))",
        "jdbc:oracle:thin:@tcps://db1:2484/crypto?wallet_password=x@4711",
        "jdbc:db2://db1:50000/crypto:user=reader;password=4711;",
        "jdbc:derby:crypto;user=reader;password=4711",
        "jdbc:derby://db1/crypto;user=reader;password=a/4711",
        "jdbc:h2:mem:crypto;USER=reader;PASSWORD=4711",
        "jdbc:h2:mem:crypto;INIT=RUNSCRIPT FROM 'http://reader:4711@x/4711'",
        "jdbc:hsqldb:file:/var/lib/crypto;user=reader;crypt_key=4711",
        "jdbc:sqlite:crypto.db?password=4711&x=/reader",
        "jdbc:clickhouse://reader:4711@db1:8123/crypto?password=4711",
        "jdbc:snowflake://acct.example.com/?db=crypto&user=reader&password=4711",
        "jdbc:redshift:iam://reader:4711@db1/crypto",
        "mysql://reader:4711@db1/crypto"
      })
  void areNeverRead(String url) {
    DbServer server = JdbcUrl.parse(url);
    String read = server.host() + " " + server.port() + " " + server.database();
    assertThat(read).doesNotContain("reader", "4711", "password", "user");
  }

  @Test
  void nothingThrows() {
    Random random = new Random(42);
    String[] parts = {
      "jdbc:",
      "mysql",
      "sqlserver",
      "oracle",
      "h2",
      ":",
      "//",
      "/",
      "@",
      "?",
      ";",
      ",",
      "[",
      "]",
      "(",
      ")",
      "=",
      "\\",
      "database",
      "Name",
      "\u0130",
      "99999999999",
      "-1",
      "\uD83D",
      " ",
      "p6spy"
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder url = new StringBuilder(random.nextInt(4) == 0 ? "" : "jdbc:");
      for (int n = random.nextInt(14); n > 0; n--) {
        url.append(parts[random.nextInt(parts.length)]);
      }
      DbServer server = JdbcUrl.parse(url.toString());
      assertThat(server.system()).as(url.toString()).isNotNull();
      assertThat(server.database()).as(url.toString()).isNotEmpty();
    }
  }

  @Test
  void wrappersWithoutEndAreNoTrouble() {
    assertThat(JdbcUrl.parse("jdbc:" + "p6spy:".repeat(10_000) + "mysql://db1/crypto").host())
        .isEqualTo("db1");
  }
}
