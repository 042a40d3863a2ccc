/** What a court, a jail or a hospital said: events, in the docket's own words, before anybody decides what they mean for a victim. */
@NullMarked
package org.timelynotice.docket;

import org.jspecify.annotations.NullMarked;
