/**
 * The way in and out: the login with Spotify and what can go wrong in it, the sessions
 * that come of it, and what strangers may see.
 */
@NullMarked
package dev.earshot.account.login;

import org.jspecify.annotations.NullMarked;
