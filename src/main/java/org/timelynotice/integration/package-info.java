/** The carrier: the only package that knows Apache Camel. Routes stand in {@code routes/}; here is what they call. */
@NullMarked
package org.timelynotice.integration;

import org.jspecify.annotations.NullMarked;
