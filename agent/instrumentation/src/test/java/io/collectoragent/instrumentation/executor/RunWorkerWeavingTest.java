package io.collectoragent.instrumentation.executor;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.bridge.Bridge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadPoolExecutor;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;
import org.junit.jupiter.api.Test;

/** On the pool of whichever JDK runs the tests: its loop is what the weaving counts on. */
class RunWorkerWeavingTest {

  private static final int SLOT = 4711;
  private static final String BRIDGE = Type.getInternalName(Bridge.class);

  @Test
  void aCallStandsBeforeEachRunAndBeforeEachAfterExecute() throws IOException {
    Map<String, List<String>> plain = calls(new AsmVisitorWrapper.ForDeclaredMethods());
    Map<String, List<String>> woven = calls(new RunWorkerWeaving(SLOT));
    List<String> expected = new ArrayList<>();
    for (String call : plain.get("runWorker")) {
      if (call.equals("java/lang/Runnable.run")) {
        expected.add(SLOT + " " + BRIDGE + ".enter");
      } else if (call.endsWith(".afterExecute")) {
        expected.add(SLOT + " " + BRIDGE + ".exit");
      }
      expected.add(call);
    }
    assertThat(woven.get("runWorker")).isEqualTo(expected);
    assertThat(expected).contains("java/lang/Runnable.run");
    assertThat(expected).anyMatch(call -> call.endsWith(".enter"));
    assertThat(expected).anyMatch(call -> call.endsWith(".exit"));
  }

  @Test
  void allOtherMethodsStayAsTheyWere() throws IOException {
    Map<String, List<String>> plain = calls(new AsmVisitorWrapper.ForDeclaredMethods());
    Map<String, List<String>> woven = calls(new RunWorkerWeaving(SLOT));
    plain.remove("runWorker");
    woven.remove("runWorker");
    assertThat(woven).isEqualTo(plain);
  }

  /** The methods that each method calls, in order. */
  private static Map<String, List<String>> calls(AsmVisitorWrapper weaving) throws IOException {
    byte[] bytes =
        new ByteBuddy()
            .with(TypeValidation.DISABLED)
            .decorate(ThreadPoolExecutor.class, ClassFileLocator.ForClassLoader.ofSystemLoader())
            .visit(weaving)
            .make()
            .getBytes();
    Map<String, List<String>> calls = new HashMap<>();
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(OpenedClassReader.ASM_API) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String sig, String[] thrown) {
                return new Calls(calls.computeIfAbsent(name, key -> new ArrayList<>()));
              }
            },
            0);
    return calls;
  }

  private static final class Calls extends MethodVisitor {
    private final List<String> seen;
    private Object constant;

    Calls(List<String> seen) {
      super(OpenedClassReader.ASM_API);
      this.seen = seen;
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      constant = operand;
    }

    @Override
    public void visitLdcInsn(Object value) {
      constant = value;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      String slot = owner.equals(BRIDGE) ? constant + " " : "";
      seen.add(slot + owner + "." + name);
    }
  }
}
