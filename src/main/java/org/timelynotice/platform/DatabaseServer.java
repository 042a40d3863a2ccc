package org.timelynotice.platform;

/** The PostgreSQL that everything is kept in, ours or somebody else's. */
interface DatabaseServer extends AutoCloseable {

    DatabaseAddress address();

    /** Stops the server if it is ours. */
    @Override
    void close();
}
