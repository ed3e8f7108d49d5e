package dev.earshot.storage.encryption;

import java.util.Optional;
import java.util.function.UnaryOperator;

import javax.crypto.SecretKey;

import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.StorageUnusable;
import dev.earshot.storage.Vault;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A known text that is stored encrypted, so that each start can check the key. During a
 * rotation there is a second one, encrypted with the new key.
 */
class KeyCheckValue {

	private static final String PLAINTEXT = "earshot";

	private static final EncryptionContext CONTEXT = EncryptionContext.of("key_proof.proof");

	private static final int CURRENT = 1;

	private static final int NEXT = 2;

	private final JdbcClient jdbc;

	KeyCheckValue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean exists() {
		return stored(CURRENT).isPresent();
	}

	boolean fits(Vault vault) {
		return isEncryptedBy(vault, CURRENT);
	}

	private boolean isEncryptedBy(Vault vault, int id) {
		try {
			return vault.decrypt(stored(id).orElseThrow(), CONTEXT).equals(PLAINTEXT);
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	// If two processes start on an empty database with different keys, only one can store
	// its check value. Reading it back stops the other.
	void verify(Vault vault, String origin) {
		if (!exists()) {
			store(CURRENT, vault.encrypt(PLAINTEXT, CONTEXT));
		}
		verify((encrypted) -> vault.decrypt(encrypted, CONTEXT), origin);
	}

	void verify(UnboundFormat format, String origin) {
		verify(format::decrypt, origin);
	}

	// Also if the database is of a version before contexts.
	void requireOnly(SecretKey key, String origin) {
		requireNoRotation();
		if (exists() && !fits(new AesVault(key))) {
			verify(new UnboundFormat(key), origin);
		}
	}

	private void verify(UnaryOperator<String> decryption, String origin) {
		try {
			if (decryption.apply(stored(CURRENT).orElseThrow()).equals(PLAINTEXT)) {
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

	// Half of the texts are encrypted with each key after a rotation was interrupted, so
	// that neither is enough.
	void requireNoRotation() {
		if (stored(NEXT).isPresent()) {
			throw new StorageUnusable("The key is being changed, and the change was interrupted.",
					"Start with the same new key again, and with the previous one in EARSHOT_KEY_PREVIOUS.", null);
		}
	}

	void beginRotation(Vault current) {
		if (stored(NEXT).isEmpty()) {
			store(NEXT, current.encrypt(PLAINTEXT, CONTEXT));
		}
		if (!isEncryptedBy(current, NEXT)) {
			throw new StorageUnusable("A change to another key than this one was interrupted.",
					"Start with the key that the change began with. Nothing was changed.", null);
		}
	}

	// One statement, so that there is no moment without a check value.
	void endRotation() {
		this.jdbc.sql("""
				update key_proof set proof = (select next.proof from key_proof next where next.id = 2) where id = 1
				""").update();
		forgetRotation();
	}

	// A process that was killed after the end may have left it behind.
	void forgetRotation() {
		this.jdbc.sql("delete from key_proof where id = 2").update();
	}

	private Optional<String> stored(int id) {
		return this.jdbc.sql("select proof from key_proof where id = :id")
			.param("id", id)
			.query(String.class)
			.optional();
	}

	private void store(int id, String encrypted) {
		this.jdbc.sql("insert into key_proof (id, proof) values (:id, :proof) on conflict do nothing")
			.param("id", id)
			.param("proof", encrypted)
			.update();
	}

}
