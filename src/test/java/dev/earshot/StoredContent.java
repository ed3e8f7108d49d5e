package dev.earshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.TestVault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a data directory holds of the things that {@link ConcurrentVisitors} were told are
 * done.
 */
final class StoredContent implements AutoCloseable {

	// One connection for all questions, since to open one takes longer than to ask.
	private final SingleConnectionDataSource source;

	private final JdbcClient jdbc;

	private StoredContent(SingleConnectionDataSource source) {
		this.source = source;
		this.jdbc = JdbcClient.create(source);
	}

	static StoredContent in(Path data) {
		return new StoredContent(new SingleConnectionDataSource("jdbc:sqlite:" + data.resolve("earshot.db"), true));
	}

	/**
	 * Copies the files of a database as they are.
	 * @param data a data directory
	 * @return another
	 * @throws IOException if that fails
	 */
	static Path copyOf(Path data) throws IOException {
		Path copy = TemporaryFiles.directory();
		for (String name : new String[] { "earshot.db", "earshot.db-wal" }) {
			if (Files.exists(data.resolve(name))) {
				Files.copy(data.resolve(name), copy.resolve(name));
			}
		}
		return copy;
	}

	JdbcClient jdbc() {
		return this.jdbc;
	}

	void assertWhole() {
		assertThat(this.jdbc.sql("pragma integrity_check").query(String.class).list()).containsExactly("ok");
		assertThat(this.jdbc.sql("pragma foreign_key_check").query().listOfRows()).isEmpty();
	}

	void assertKeep(Map<String, Set<String>> promises) {
		promises.forEach((thing, states) -> assertThat(state(thing)).as(thing).isIn(states));
	}

	private String state(String thing) {
		String id = thing.substring(thing.indexOf(' ') + 1);
		return switch (thing.charAt(0)) {
			case 'l' -> one("select 'there' from share_link where token_hash = :id", id);
			case 'w' -> one("select name from webhook where id = :id", id);
			default -> one("""
					select 'there' from spring_session join spring_session_attributes on session_primary_id = primary_id
					where session_id = :id and attribute_name = 'SPRING_SECURITY_CONTEXT'
					""", id);
		};
	}

	private String one(String sql, String id) {
		return this.jdbc.sql(sql).param("id", id).query(String.class).optional().orElse(Acknowledgements.NOTHING);
	}

	/**
	 * Asserts that whoever is logged in has tokens that Spotify has issued.
	 * @param standIn who plays Spotify
	 */
	void assertTokensOf(SpotifyStandIn standIn) {
		this.jdbc.sql("select account_id, access_token from oauth_token").query((row, _) -> {
			EncryptionContext context = EncryptionContext.of("spotify_token.access_token", row.getString(1));
			return TestVault.open().decrypt(row.getString(2), context);
		}).list().forEach((token) -> assertThat(standIn.tokens().issued()).contains(token));
	}

	@Override
	public void close() {
		this.source.destroy();
	}

}
