/** Releases of information: what a victim lets somebody else know of them, why, until when, and witnessed by whom. */
@NullMarked
package org.timelynotice.consent;

import org.jspecify.annotations.NullMarked;
