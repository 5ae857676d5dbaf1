/**
 * How much of each external API may still be asked: what its responses' headers said, else what is
 * left of a known quota after counting. Headers are put aside at the end of a call, unread, and
 * read where the figures are asked for.
 */
package io.collectoragent.runtime.quota;
