package dev.earshot.storage.encryption;

import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.StorageUnusable;
import dev.earshot.storage.Vault;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A known text, stored encrypted, that shows at every start whether the key still fits.
 */
class KeyCheckValue {

	private static final String KNOWN = "earshot";

	private static final EncryptionContext CONTEXT = EncryptionContext.of("key_proof.proof");

	private final JdbcClient jdbc;

	KeyCheckValue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean exists() {
		return stored().isPresent();
	}

	// Of two that start at once on an empty database with a key each, only one can store
	// its proof: the other must not go on with a key that opens nothing later.
	void verify(Vault vault, String origin) {
		if (!exists()) {
			store(vault.encrypt(KNOWN, CONTEXT));
		}
		verify((proof) -> vault.decrypt(proof, CONTEXT), origin);
	}

	void verify(UnboundFormat format, String origin) {
		verify(format::decrypt, origin);
	}

	private void verify(UnaryOperator<String> decryption, String origin) {
		try {
			if (decryption.apply(stored().orElseThrow()).equals(KNOWN)) {
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
				"Put back the key that belongs to this data directory; nothing was changed.", cause);
	}

	private Optional<String> stored() {
		return this.jdbc.sql("select proof from key_proof where id = 1").query(String.class).optional();
	}

	private void store(String proof) {
		this.jdbc.sql("insert into key_proof (id, proof) values (1, :proof) on conflict do nothing")
			.param("proof", proof)
			.update();
	}

}
