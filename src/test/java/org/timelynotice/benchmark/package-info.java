/** Measures how much comes in, how fast it is decided and how fast notices go out, beside the bounds of the machine; see docs/benchmarks.md. */
package org.timelynotice.benchmark;
