package org.timelynotice.platform;

/** How to reach a PostgreSQL database. */
public record DatabaseAddress(String url, String user, Secret password) {}
