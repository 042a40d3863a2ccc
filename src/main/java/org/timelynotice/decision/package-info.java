/** What one event leads to, as a value: made of the event, what is on record, the law and the people; nothing is written here. */
@NullMarked
package org.timelynotice.decision;

import org.jspecify.annotations.NullMarked;
