/**
 * Sessions and the cookies of this server, all encrypted.
 */
@NullMarked
package dev.earshot.account.session;

import org.jspecify.annotations.NullMarked;
