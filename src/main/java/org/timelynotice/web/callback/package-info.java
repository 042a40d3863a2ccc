/** The addresses that providers call: every call is checked for its signature before a word of it is believed. */
@NullMarked
package org.timelynotice.web.callback;

import org.jspecify.annotations.NullMarked;
