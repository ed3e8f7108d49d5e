package dev.earshot.account.login;

import java.time.Instant;

import dev.earshot.core.Refusal;

/**
 * There were too many logins, of this address or of strangers in all.
 *
 * @param until when it is worth trying again
 */
record TooManyLogins(Instant until) implements Refusal {
}
