package dev.earshot.account.login;

import org.springframework.stereotype.Component;

/**
 * What follows a login.
 */
@Component
record LoginOutcome(LoginSuccess success, LoginFailures failures) {
}
