package org.timelynotice.docket;

/**
 * The source's own name for an event.
 *
 * @param id the source's identifier of the event or, where it gives none, one derived from the content
 * @param version the source's sequence number; a higher one replaces a lower one, and 1 where the source does not count
 */
public record EventSource(String id, long version) {}
