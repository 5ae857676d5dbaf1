package legacy;

/** SLF4J 2, which takes values with a message. */
public final class LoudSlf4jPairs extends LoudSlf4j {

  @Override
  public void pairs(String message, String note, int count) {
    LOG.atInfo().addKeyValue("note", note).addKeyValue("count", count).log(message);
  }
}
