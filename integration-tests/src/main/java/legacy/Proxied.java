package legacy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;

/** Wraps a connection, and every statement it makes, by a dynamic proxy. */
final class Proxied implements InvocationHandler {

  private final Object target;

  private Proxied(Object target) {
    this.target = target;
  }

  static Connection connection(Connection connection) {
    return (Connection) wrap(connection, Connection.class);
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    try {
      Object result = method.invoke(target, arguments);
      boolean makesStatement =
          target instanceof Connection && Statement.class.isAssignableFrom(method.getReturnType());
      return makesStatement ? wrap(result, kind(result)) : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Class<?> kind(Object statement) {
    if (statement instanceof CallableStatement) {
      return CallableStatement.class;
    }
    return statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
  }

  private static Object wrap(Object target, Class<?> type) {
    return Proxy.newProxyInstance(
        Proxied.class.getClassLoader(), new Class<?>[] {type}, new Proxied(target));
  }
}
