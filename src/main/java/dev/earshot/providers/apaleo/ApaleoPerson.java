package dev.earshot.providers.apaleo;

/**
 * Who has logged in at apaleo, and for which hotel account: one person may work for
 * several.
 *
 * @param subject never changes
 * @param accountCode the key of the hotel account; empty if the login does not tell
 */
public record ApaleoPerson(String subject, String accountCode) {
}
