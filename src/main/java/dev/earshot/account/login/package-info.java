/**
 * Login with Spotify, its failures, logout, and what strangers may see.
 */
@NullMarked
package dev.earshot.account.login;

import org.jspecify.annotations.NullMarked;
