/** PostgreSQL and Spring wiring of the recipient room. */
@NullMarked
package org.timelynotice.recipient.adapter;

import org.jspecify.annotations.NullMarked;
