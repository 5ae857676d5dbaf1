package io.collectoragent.it;

/** H2 by its own {@code DataSource}, beside {@code DriverManager}. */
class JdbcH2DataSourceIT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.h2("org.h2.jdbcx.JdbcDataSource");
  }
}
