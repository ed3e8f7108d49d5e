/**
 * What one node and several cost: accounts, viewers, requests, and failures.
 */
@NullMarked
package dev.earshot.bench.nodes;

import org.jspecify.annotations.NullMarked;
