/**
 * The HTTP client behind the HTTP interfaces: connection, tokens, refusals, and the order
 * of the interceptors.
 */
@NullMarked
package dev.earshot.spotify.http;

import org.jspecify.annotations.NullMarked;
