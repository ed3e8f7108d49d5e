/**
 * People and their roles, sign-up and invitations, the profile page and the owner's page.
 */
@NullMarked
package dev.earshot.account.people;

import org.jspecify.annotations.NullMarked;
