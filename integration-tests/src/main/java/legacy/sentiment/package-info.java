/**
 * A collector of moods as one finds them: a plain thread that loops, and a model behind an
 * interface.
 */
package legacy.sentiment;
