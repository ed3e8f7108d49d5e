/**
 * Requests to webhook targets: which addresses may be called, the time and size limits,
 * and the outcome of an attempt. What is delivered means nothing to this package.
 */
@NullMarked
package dev.earshot.webhooks.http;

import org.jspecify.annotations.NullMarked;
