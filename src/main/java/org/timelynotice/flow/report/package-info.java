/** What the use cases answer when they are asked about a message or a notice. */
@NullMarked
package org.timelynotice.flow.report;

import org.jspecify.annotations.NullMarked;
