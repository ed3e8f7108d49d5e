/**
 * The registration at apaleo: what to enter there, and the client ID and secrets that the
 * owner enters here.
 */
@NullMarked
package dev.earshot.providers.apaleo.registration;

import org.jspecify.annotations.NullMarked;
