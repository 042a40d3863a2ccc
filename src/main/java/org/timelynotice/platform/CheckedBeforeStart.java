package org.timelynotice.platform;

/** What must be made without complaint before anything is made on disk: if a bean of this kind fails, nothing has begun. */
public interface CheckedBeforeStart {}
