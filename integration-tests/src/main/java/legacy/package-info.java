/**
 * Small programs as a collector's author might have written them, to be run with and without the
 * agent. They know nothing of it.
 */
package legacy;
