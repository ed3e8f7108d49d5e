package dev.earshot.account;

import dev.earshot.core.AccountId;

/**
 * Published on every node when somebody has logged out in one browser, whose streams must
 * end wherever they are.
 */
public record SessionEnded(AccountId account) {
}
