package org.timelynotice.intake;

/** The ports at which feeds listen for their senders. */
public interface FeedPorts {

    /** Whether a feed can be reached at its port; one without a port always can. */
    boolean isOpen(String feed);
}
