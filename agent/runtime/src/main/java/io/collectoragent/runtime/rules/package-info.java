/**
 * The user's collectors file: YAML, read once and checked by line and key. A rule that is wrong is
 * named and left out, and the others hold; what a rule does stands elsewhere.
 */
package io.collectoragent.runtime.rules;
