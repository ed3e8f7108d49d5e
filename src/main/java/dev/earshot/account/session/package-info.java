/**
 * Sessions, and the encrypted cookies of this server.
 */
@NullMarked
package dev.earshot.account.session;

import org.jspecify.annotations.NullMarked;
