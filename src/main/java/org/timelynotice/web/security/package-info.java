/** Who may come through which door: tokens for feeds, one for the console, nobody else. */
@NullMarked
package org.timelynotice.web.security;

import org.jspecify.annotations.NullMarked;
