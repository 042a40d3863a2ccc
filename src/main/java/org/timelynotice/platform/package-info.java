/** What the rooms stand on: settings, the data folder, the database, and how a start is refused. */
@NullMarked
package org.timelynotice.platform;

import org.jspecify.annotations.NullMarked;
