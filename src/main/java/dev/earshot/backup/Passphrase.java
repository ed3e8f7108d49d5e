package dev.earshot.backup;

/**
 * A pass phrase that is long enough. The text form hides it.
 */
record Passphrase(String text) {

	static final int MIN_LENGTH = 12;

	static final int MAX_LENGTH = 1000;

	static Passphrase of(String text) {
		if (text.strip().length() < MIN_LENGTH) {
			throw new BackupRefused(BackupRefusal.PASSPHRASE_TOO_SHORT);
		}
		return new Passphrase(text);
	}

	@Override
	public String toString() {
		return "Passphrase[]";
	}

}
