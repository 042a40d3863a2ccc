/** Reads the files under {@code config/}: checked against a schema, every complaint with file and line, before anything starts. */
@NullMarked
package org.timelynotice.settings;

import org.jspecify.annotations.NullMarked;
