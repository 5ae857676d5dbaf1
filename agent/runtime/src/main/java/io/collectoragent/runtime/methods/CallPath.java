package io.collectoragent.runtime.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something of a call stands: {@code argument 0}, {@code return.score}, {@code
 * this.getName()}, {@code duration}. Thread-safe; what is looked up of a class is kept.
 */
public final class CallPath {

  private static final int LONGEST = 300;
  private static final int MEMBERS_AT_MOST = 2;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final Pattern ARGUMENT = Pattern.compile("argument ([0-9]{1,3})");

  /** What a path begins at. */
  private enum Root {
    ARGUMENT,
    RETURN,
    THIS,
    DURATION
  }

  private final String written;
  private final Root root;
  private final int argument;
  private final List<Member> members;

  private CallPath(String written, Root root, int argument, List<Member> members) {
    this.written = written;
    this.root = root;
    this.argument = argument;
    this.members = members;
  }

  /**
   * @throws IllegalArgumentException with what is wrong
   */
  public static CallPath parse(String written) {
    if (written.length() > LONGEST) {
      throw new IllegalArgumentException("has more than " + LONGEST + " characters");
    }
    String[] parts = written.trim().split("\\.", -1);
    List<Member> members = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      members.add(Member.parse(parts[i]));
    }
    if (members.size() > MEMBERS_AT_MOST) {
      throw new IllegalArgumentException("goes deeper than " + MEMBERS_AT_MOST + " members");
    }
    Matcher numbered = ARGUMENT.matcher(parts[0]);
    if (numbered.matches()) {
      int argument = Integer.parseInt(numbered.group(1));
      return new CallPath(written, Root.ARGUMENT, argument, members);
    }
    switch (parts[0]) {
      case "return":
        return new CallPath(written, Root.RETURN, 0, members);
      case "this":
        return new CallPath(written, Root.THIS, 0, members);
      case "duration":
        if (members.isEmpty()) {
          return new CallPath(written, Root.DURATION, 0, members);
        }
        break;
      default:
    }
    throw new IllegalArgumentException(
        "is none of argument N, return, this (each with .field or .getter() behind it), duration,"
            + " or a constant in quotes of its own");
  }

  /** Whether it is known when the call begins. */
  public boolean isKnownBefore() {
    return root == Root.ARGUMENT || root == Root.THIS;
  }

  /**
   * What stands there; null where there is nothing. Runs code of the application's, if the path has
   * a getter.
   *
   * @param self null for a method of a class
   * @param result null before the end
   * @throws ReflectiveOperationException where an object has no such member, or its getter threw
   */
  public Object read(Object self, Object[] arguments, Object result, long durationNanos)
      throws ReflectiveOperationException {
    Object found = begin(self, arguments, result, durationNanos);
    for (int i = 0; i < members.size() && found != null; i++) {
      found = members.get(i).of(found);
    }
    return found;
  }

  private Object begin(Object self, Object[] arguments, Object result, long durationNanos) {
    switch (root) {
      case ARGUMENT:
        return argument < arguments.length ? arguments[argument] : null;
      case RETURN:
        return result;
      case THIS:
        return self;
      default:
        return durationNanos / NANOS_PER_SECOND;
    }
  }

  /** As it was written. */
  @Override
  public String toString() {
    return written;
  }
}
