package dev.earshot.backup;

import java.io.Console;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The pass phrase of a command: the setting, or what a person types at the terminal.
 *
 * @param configured the setting; may be blank
 * @param console the terminal; {@code null} if there is none
 */
record PassphraseSource(@Nullable String configured, @Nullable Console console) {

	String once() {
		return (this.configured != null && StringUtils.hasText(this.configured)) ? this.configured
				: ask("Pass phrase: ");
	}

	// A mistake would be found only when the backup is needed.
	String twice() {
		String passphrase = once();
		boolean isTyped = !StringUtils.hasText(this.configured);
		if (isTyped && !ask("Once more: ").equals(passphrase)) {
			throw new BackupRefused(BackupRefusal.PASSPHRASES_DIFFER);
		}
		return passphrase;
	}

	private String ask(String prompt) {
		char[] typed = (this.console != null) ? this.console.readPassword(prompt) : null;
		if (typed == null) {
			throw new BackupRefused(BackupRefusal.PASSPHRASE_MISSING);
		}
		return new String(typed);
	}

}
