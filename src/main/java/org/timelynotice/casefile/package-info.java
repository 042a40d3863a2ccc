/** Our side of the match: the trafficking cases that are being followed, their defendants, and the roles people have in them. */
@NullMarked
package org.timelynotice.casefile;

import org.jspecify.annotations.NullMarked;
