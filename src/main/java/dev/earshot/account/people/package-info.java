/**
 * The people of this server: who is admitted and in which role, what they see of
 * themselves, what the owner sees of them, and how they leave.
 */
@NullMarked
package dev.earshot.account.people;

import org.jspecify.annotations.NullMarked;
