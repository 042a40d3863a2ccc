/** Keeps the audit in PostgreSQL. */
@NullMarked
package org.timelynotice.audit.adapter;

import org.jspecify.annotations.NullMarked;
