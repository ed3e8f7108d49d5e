/**
 * The profile page, with what Spotify tells about the person.
 */
@NullMarked
package dev.earshot.account.profile;

import org.jspecify.annotations.NullMarked;
