/**
 * Requests to webhook targets: permitted addresses, limits of time and size, and the
 * outcome of an attempt.
 */
@NullMarked
@NamedInterface("http")
package dev.earshot.webhooks.http;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
