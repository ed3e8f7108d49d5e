package dev.earshot;

import java.nio.file.Path;
import java.util.stream.IntStream;

import dev.earshot.storage.DatabaseTransactions;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.TestVault;
import dev.earshot.storage.Vault;
import org.sqlite.SQLiteDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * So many encrypted texts in a database that a change of the key takes a while.
 */
final class EncryptedTexts {

	static final int COUNT = 2000;

	private final SQLiteDataSource source = new SQLiteDataSource();

	private final JdbcClient jdbc = JdbcClient.create(this.source);

	EncryptedTexts(Path data) {
		this.source.setUrl("jdbc:sqlite:" + data.resolve("earshot.db"));
	}

	void add() {
		new TransactionTemplate(new DatabaseTransactions(this.source)).executeWithoutResult((_) -> {
			this.jdbc.sql("delete from last_playback").update();
			IntStream.range(0, COUNT).forEach((number) -> add("account-" + number));
		});
	}

	private void add(String account) {
		this.jdbc.sql("insert into account (id, role) values (:id, 'MEMBER')").param("id", account).update();
		this.jdbc.sql("insert into last_playback (account_id, state) values (:id, :state)")
			.param("id", account)
			.param("state", TestVault.open().encrypt("paused", context(account)))
			.update();
	}

	private static EncryptionContext context(String account) {
		return EncryptionContext.of("last_playback.state", account);
	}

	// Much less work than to count while the program starts.
	boolean areBeingChanged() {
		return this.jdbc.sql("select count(*) from key_proof where id = 2").query(Integer.class).single() > 0;
	}

	/** Counts the texts that a key opens. */
	int under(Vault vault) {
		return (int) this.jdbc.sql("select * from last_playback")
			.query((row, _) -> opens(vault, row.getString("account_id"), row.getString("state")))
			.stream()
			.filter((opened) -> opened)
			.count();
	}

	private static boolean opens(Vault vault, String account, String text) {
		try {
			return vault.decrypt(text, context(account)).equals("paused");
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

}
