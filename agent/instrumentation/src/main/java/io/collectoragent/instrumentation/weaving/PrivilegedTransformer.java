package io.collectoragent.instrumentation.weaving;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.IllegalClassFormatException;
import java.security.AccessController;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.security.ProtectionDomain;

/**
 * Under a security manager, lets the transformer do what the code that needs a class may not, such
 * as read class files through a loader. Thread-safe. No lambdas: linking one loads classes.
 */
final class PrivilegedTransformer implements ClassFileTransformer {

  private final ClassFileTransformer transformer;

  PrivilegedTransformer(ClassFileTransformer transformer) {
    this.transformer = transformer;
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String className,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] bytes)
      throws IllegalClassFormatException {
    try {
      return AccessController.doPrivileged(
          new PrivilegedExceptionAction<byte[]>() {
            @Override
            public byte[] run() throws IllegalClassFormatException {
              return transformer.transform(loader, className, redefined, domain, bytes);
            }
          });
    } catch (PrivilegedActionException failure) {
      throw (IllegalClassFormatException) failure.getCause();
    }
  }
}
