package dev.earshot.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;

import org.sqlite.SQLiteDataSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;

/**
 * What Earshot stored when encrypted texts were not yet bound to what they are for: the
 * rows of an installation that such a version ran, under the key of {@link TestVault}.
 */
public final class OldInstallation {

	/** The last version of the database in which texts were not bound. */
	public static final String VERSION = "10?";

	/** Whose tokens, last playback and webhook it holds. */
	public static final String ACCOUNT = "03cc920d-255d-4060-a0e7-60121e7c65ff";

	/** A webhook with two deliveries. */
	public static final String WEBHOOK = "64f0481a-0d15-4a52-b9c8-78985fe31bed";

	/** With what the webhook signs, in base64. */
	public static final String WEBHOOK_SECRET = "ItsE73nK7Fu/7MTv/GZ1CFwzNY0n57V2Fb4sLrWO1q8=";

	/** The session of its owner, who was logged in. */
	public static final String SESSION = "e04ce6ac-27ea-470e-86e7-c57c4b941772";

	private OldInstallation() {
	}

	/**
	 * Puts it where a program will look for it, which is given {@link TestVault#KEY}.
	 * @param data the data directory
	 */
	public static void in(Path data) {
		SQLiteDataSource source = new SQLiteDataSource();
		source.setUrl("jdbc:sqlite:" + data.resolve("earshot.db"));
		fill(new TestDatabase.Upgrade(source, "sqlite").before(VERSION));
	}

	/**
	 * The value of a session cookie as such a version made it.
	 * @param session the id of the session
	 * @return the value
	 */
	public static String cookie(String session) {
		byte[] sealed = AesGcmBytesEncryptor.withSecretKey(TestVault.key((byte) 1))
			.build()
			.encrypt(session.getBytes(StandardCharsets.UTF_8));
		return base64(base64(sealed).getBytes(StandardCharsets.UTF_8));
	}

	private static String base64(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

	public static void fill(JdbcClient jdbc) {
		Stream.of(sql().split(";\n")).forEach((statement) -> jdbc.sql(statement).update());
	}

	private static String sql() {
		try {
			return new ClassPathResource("installation-before-contexts.sql", OldInstallation.class)
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
