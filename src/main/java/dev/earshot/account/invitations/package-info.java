/**
 * Invitations by link: whoever opens one may sign up, once.
 */
@NullMarked
package dev.earshot.account.invitations;

import org.jspecify.annotations.NullMarked;
