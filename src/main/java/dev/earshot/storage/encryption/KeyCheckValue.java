package dev.earshot.storage.encryption;

import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.StorageUnusable;
import dev.earshot.storage.Vault;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A known text that is stored encrypted, so that each start can check the key.
 */
class KeyCheckValue {

	private static final String PLAINTEXT = "earshot";

	private static final EncryptionContext CONTEXT = EncryptionContext.of("key_proof.proof");

	private final JdbcClient jdbc;

	KeyCheckValue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean exists() {
		return stored().isPresent();
	}

	// If two processes start on an empty database with different keys, only one can store
	// its check value. Reading it back stops the other.
	void verify(Vault vault, String origin) {
		if (!exists()) {
			store(vault.encrypt(PLAINTEXT, CONTEXT));
		}
		verify((encrypted) -> vault.decrypt(encrypted, CONTEXT), origin);
	}

	void verify(UnboundFormat format, String origin) {
		verify(format::decrypt, origin);
	}

	private void verify(UnaryOperator<String> decryption, String origin) {
		try {
			if (decryption.apply(stored().orElseThrow()).equals(PLAINTEXT)) {
				return;
			}
		}
		catch (IllegalStateException ex) {
			throw wrong(origin, ex);
		}
		throw wrong(origin, null);
	}

	private StorageUnusable wrong(String origin, @Nullable RuntimeException cause) {
		return new StorageUnusable(
				"The key in " + origin + " is not the one that this database's secrets were encrypted with.",
				"Restore the key that belongs to this data directory. Nothing was changed.", cause);
	}

	private Optional<String> stored() {
		return this.jdbc.sql("select proof from key_proof where id = 1").query(String.class).optional();
	}

	private void store(String encrypted) {
		this.jdbc.sql("insert into key_proof (id, proof) values (1, :proof) on conflict do nothing")
			.param("proof", encrypted)
			.update();
	}

}
