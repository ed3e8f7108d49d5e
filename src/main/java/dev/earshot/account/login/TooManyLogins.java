package dev.earshot.account.login;

import java.time.Instant;

import dev.earshot.core.Refusal;

/**
 * There were too many logins from this address, or by strangers in total.
 */
record TooManyLogins(Instant until) implements Refusal {
}
