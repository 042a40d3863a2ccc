/** What those who keep the program running look at: health and metrics, without personal data. */
@NullMarked
package org.timelynotice.web.watch;

import org.jspecify.annotations.NullMarked;
