/** The carrier: the only package that knows Apache Camel and Quartz. Routes stand in {@code routes/}; here is what they call, and the sweeps. */
@NullMarked
package org.timelynotice.integration;

import org.jspecify.annotations.NullMarked;
