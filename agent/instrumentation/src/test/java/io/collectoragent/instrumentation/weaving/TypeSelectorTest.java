package io.collectoragent.instrumentation.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.TimerTask;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.pool.TypePool;
import org.junit.jupiter.api.Test;

class TypeSelectorTest {

  private static final String TASK = "java.util.TimerTask";
  private static final String MENTION = "java/util/TimerTask";

  private final TypeSelector tasks = TypeSelector.subtypesOf(TASK, MENTION);
  private final TypeSelector tasksThatRun = TypeSelector.subtypesOf(TASK, MENTION, "run");
  private final TypeSelector statements =
      TypeSelector.subtypesAndPartsOf("java.sql.Statement", "java/sql/", "executeQuery");
  private final TypeSelector ownInterface =
      TypeSelector.subtypesOf(Collecting.class.getName(), "io/collectoragent/", "collect");

  @Test
  void aNamedTypeIsThatTypeOnly() {
    TypeSelector named = TypeSelector.named("java.util.ArrayList");
    assertThat(named.exactName()).isEqualTo("java/util/ArrayList");
    assertThat(named.mayMatch(Bytes.file(ArrayList.class))).isTrue();
    assertThat(named.mayMatch(Bytes.file(OwnTask.class))).isFalse();
    assertThat(named.matches(TypeDescription.ForLoadedType.of(ArrayList.class))).isTrue();
  }

  @Test
  void subtypesAreNeverAClassOfTheJdk() {
    assertThat(tasks.exactName()).isNull();
  }

  @Test
  void aClassThatMentionsTheTypeMayMatch() {
    assertThat(tasks.mayMatch(Bytes.file(OwnTask.class))).isTrue();
    assertThat(tasks.mayMatch(Bytes.file(HasATask.class))).as("it only uses one").isFalse();
    assertThat(tasks.mayMatch(Bytes.file(NoTask.class))).isFalse();
  }

  @Test
  void aSubclassOfASubclassMayMatchWhereItHasTheMethod() {
    assertThat(tasks.mayMatch(Bytes.file(LaterTask.class))).isFalse();
    assertThat(tasksThatRun.mayMatch(Bytes.file(LaterTask.class))).isTrue();
    assertThat(tasksThatRun.mayMatch(Bytes.file(InheritingTask.class))).isFalse();
    assertThat(tasksThatRun.mayMatch(Bytes.file(NoTask.class))).isFalse();
  }

  /** As in what a shrinker leaves: arguments of a type that takes none. */
  @Test
  void aSignatureThatIsWrongKeepsNobodyFromLooking() {
    ClassWriter shrunk = new ClassWriter(0);
    String signature = "Ljava/util/TimerTask;Ljava/lang/Runnable<Ljava/lang/String;>;";
    String[] interfaces = {"java/lang/Runnable"};
    shrunk.visit(Opcodes.V1_8, 0, "a/Shrunk", signature, MENTION, interfaces);
    ClassFileLocator locator =
        new ClassFileLocator.Compound(
            ClassFileLocator.Simple.of("a.Shrunk", shrunk.toByteArray()),
            ClassFileLocator.ForClassLoader.ofSystemLoader());
    TypePool pool = TypePool.Default.WithLazyResolution.of(locator);

    assertThat(tasks.matches(pool.describe("a.Shrunk").resolve())).isTrue();
    assertThat(statements.matches(pool.describe("a.Shrunk").resolve())).isFalse();
  }

  @Test
  void interfacesAndWhatCannotBeReadNeverMatch() {
    assertThat(ownInterface.mayMatch(Bytes.file(MoreCollecting.class))).isFalse();
    assertThat(tasksThatRun.mayMatch(new ClassFile("a/B", new byte[20]))).isFalse();
  }

  @Test
  void matchesAtAnyDepth() {
    assertThat(matches(tasks, OwnTask.class)).isTrue();
    assertThat(matches(tasks, LaterTask.class)).isTrue();
    assertThat(matches(tasks, InheritingTask.class)).isTrue();
    assertThat(matches(tasks, HasATask.class)).isFalse();
    assertThat(matches(tasks, NoTask.class)).isFalse();
    assertThat(matches(tasks, Object.class)).isFalse();
  }

  @Test
  void matchesInterfacesOfInterfacesAndOfSuperclasses() {
    assertThat(matches(ownInterface, DeepCollector.class)).isTrue();
    assertThat(matches(ownInterface, OwnTask.class)).isFalse();
  }

  @Test
  void anAbstractClassIsAPartWhereItDeclaresTheMethod() {
    assertThat(statements.exactName()).isNull();
    assertThat(selects(statements, HalfAStatement.class)).isTrue();
    assertThat(selects(statements, Half.class)).as("only calls it").isFalse();
    assertThat(selects(statements, NotAbstract.class)).isFalse();
    assertThat(selects(statements, SaysNothingOfJdbc.class)).isFalse();
    assertThat(selects(statements, WholeStatement.class)).as("the subtype").isTrue();
  }

  @Test
  void oneOfItsMethodsMakesAPart() {
    TypeSelector ofTwo =
        TypeSelector.subtypesAndPartsOf(
            "java.sql.Statement", "java/sql/", "cancel", "executeQuery");
    assertThat(selects(ofTwo, HalfAStatement.class)).isTrue();
    assertThat(selects(ofTwo, Half.class)).isFalse();
  }

  private static boolean selects(TypeSelector selector, Class<?> type) {
    return selector.mayMatch(Bytes.file(type)) && matches(selector, type);
  }

  private static boolean matches(TypeSelector selector, Class<?> type) {
    return selector.matches(TypeDescription.ForLoadedType.of(type));
  }

  private static class OwnTask extends TimerTask {
    @Override
    public void run() {}
  }

  private static class LaterTask extends OwnTask {
    @Override
    public void run() {}
  }

  private static final class InheritingTask extends LaterTask {}

  private static final class HasATask {
    Class<?> kind() {
      return TimerTask.class;
    }
  }

  private static final class NoTask implements Runnable {
    @Override
    public void run() {}
  }

  private abstract static class HalfAStatement {
    public ResultSet executeQuery(String sql) throws SQLException {
      throw new SQLException(sql);
    }
  }

  private abstract static class WholeStatement extends HalfAStatement implements Statement {}

  private abstract static class Half {
    ResultSet read(Statement statement) throws SQLException {
      return statement.executeQuery("");
    }
  }

  private static final class NotAbstract {
    ResultSet executeQuery(String sql) throws SQLException {
      throw new SQLException(sql);
    }
  }

  private abstract static class SaysNothingOfJdbc {
    String executeQuery(String query) {
      return query;
    }
  }

  private interface Collecting {}

  private interface MoreCollecting extends Collecting {}

  private static class Collector implements MoreCollecting {}

  private static final class DeepCollector extends Collector {}
}
