package io.collectoragent.runtime.statuspage;

/**
 * What a browser may do for the page: apply its one style, run its one script, and ask the agent
 * again. Whatever else should get into the page stays dead text.
 */
final class ContentPolicy {

  /**
   * Of the files, in Base64. Written down and not worked out, since that would load the JDK's
   * security providers; a test says what they are after a change.
   */
  static final String STYLE_HASH = "LNTgNolUmdSGEz6ZB/GC/qDF3+wOikS6dtc1tYJiOdo=";

  static final String SCRIPT_HASH = "Tofo1je5GtMHxkKEGUc6b+yIkHdi+BE7ydVQdzabJGk=";

  static final String HEADER =
      "default-src 'none'; style-src 'sha256-"
          + STYLE_HASH
          + "'; script-src 'sha256-"
          + SCRIPT_HASH
          + "'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private ContentPolicy() {}
}
