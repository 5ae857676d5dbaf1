/**
 * The page at {@code /} for people: what the other pages tell, in one that a browser shows without
 * help. It reads what others keep and remembers nothing itself; nothing here is loaded before
 * somebody asks for the page, but {@code StatusPage}.
 */
package io.collectoragent.runtime.statuspage;
