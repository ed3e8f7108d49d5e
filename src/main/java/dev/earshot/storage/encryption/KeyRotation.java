package dev.earshot.storage.encryption;

import java.util.List;

import dev.earshot.storage.EncryptedColumn;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.StorageUnusable;
import dev.earshot.storage.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Encrypts everything with a new key. Each text is replaced by itself, so a rotation that
 * was interrupted goes on where it ended; the check value changes last.
 */
class KeyRotation {

	private static final Logger logger = LoggerFactory.getLogger(KeyRotation.class);

	private final JdbcClient jdbc;

	private final KeyCheckValue checkValue;

	private final List<EncryptedColumn> columns;

	private final DatabaseUsers users;

	KeyRotation(JdbcClient jdbc, KeyCheckValue checkValue, List<EncryptedColumn> columns, DatabaseUsers users) {
		this.jdbc = jdbc;
		this.checkValue = checkValue;
		this.columns = columns;
		this.users = users;
	}

	/**
	 * Encrypts everything again.
	 * @throws StorageUnusable if other processes use the previous key
	 */
	void run(Vault previous, Vault current) {
		requireNoOthers();
		this.checkValue.beginRotation(current);
		this.columns.forEach(
				(column) -> column.rewrite(this.jdbc, (text, context) -> rotated(text, context, previous, current)));
		this.checkValue.endRotation();
		logger.info("Everything is encrypted with the new key");
	}

	private void requireNoOthers() {
		List<String> others = this.users.others();
		if (!others.isEmpty()) {
			throw new StorageUnusable(
					"Other nodes use this database with the previous key: " + String.join(", ", others) + ".",
					"Stop all nodes, start one with EARSHOT_KEY_PREVIOUS, and then the others with the new key.", null);
		}
	}

	private static String rotated(String text, EncryptionContext context, Vault previous, Vault current) {
		try {
			return current.encrypt(previous.decrypt(text, context), context);
		}
		catch (IllegalStateException ex) {
			warnUnlessReadable(text, context, current);
			return text;
		}
	}

	// It is readable if this rotation has begun before.
	private static void warnUnlessReadable(String text, EncryptionContext context, Vault current) {
		try {
			current.decrypt(text, context);
		}
		catch (IllegalStateException ex) {
			logger.warn("A text in {} was not encrypted with the previous key and stays unreadable", context.purpose());
		}
	}

}
