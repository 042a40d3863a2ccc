/** The doors for people and programs: pages, the HTTP interface, and the addresses that providers report to. */
@NullMarked
package org.timelynotice.web;

import org.jspecify.annotations.NullMarked;
