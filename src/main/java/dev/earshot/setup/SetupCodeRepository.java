package dev.earshot.setup;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The setup code in the database, the same for all nodes.
 */
@Repository
class SetupCodeRepository {

	private static final String ID = "only";

	private static final EncryptionContext CONTEXT = EncryptionContext.of("setup_code.code", ID);

	private static final Logger logger = LoggerFactory.getLogger(SetupCodeRepository.class);

	private final JdbcClient jdbc;

	private final Vault vault;

	SetupCodeRepository(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/**
	 * Returns the code, or stores another one if there is none or it cannot be read.
	 * @param another makes one
	 */
	String find(Supplier<String> another) {
		String stored = stored();
		Optional<String> code = Optional.ofNullable(stored).flatMap(this::decrypted);
		if (code.isPresent()) {
			return code.get();
		}
		if (stored != null) {
			delete(stored);
		}
		add(another.get());
		return find(another);
	}

	// Another node may just have stored one.
	private void add(String code) {
		this.jdbc.sql("insert into setup_code (id, code) values (:id, :code) on conflict do nothing")
			.param("id", ID)
			.param("code", this.vault.encrypt(code, CONTEXT))
			.update();
	}

	private @Nullable String stored() {
		return this.jdbc.sql("select code from setup_code").query(String.class).optional().orElse(null);
	}

	private Optional<String> decrypted(String stored) {
		try {
			return Optional.of(this.vault.decrypt(stored, CONTEXT));
		}
		catch (IllegalStateException ex) {
			logger.warn("The setup code cannot be decrypted: there is another one", ex);
			return Optional.empty();
		}
	}

	/**
	 * Deletes a code that was entered.
	 * @param matches whether the code is the one that was entered
	 * @return whether it is deleted, which happens once over all nodes
	 */
	boolean redeem(Predicate<String> matches) {
		String stored = stored();
		return stored != null && decrypted(stored).filter(matches).isPresent() && delete(stored);
	}

	private boolean delete(String stored) {
		return this.jdbc.sql("delete from setup_code where code = :stored").param("stored", stored).update() > 0;
	}

}
