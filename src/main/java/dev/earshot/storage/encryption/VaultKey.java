package dev.earshot.storage.encryption;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import dev.earshot.storage.DataDirectory;
import dev.earshot.storage.PrivateFiles;
import dev.earshot.storage.StorageProperties;
import dev.earshot.storage.StorageUnusable;
import dev.earshot.storage.snapshot.InstallationKey;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The key of this installation: the value of {@code EARSHOT_KEY}, or a file beside the
 * database that only the user of the process can read.
 */
@Component
public class VaultKey implements InstallationKey {

	private static final int BYTES = 32;

	private static final String REMEDY = "Restore the key file that belongs to this data directory, "
			+ "or set EARSHOT_KEY to its content.";

	static final String PREVIOUS = "EARSHOT_KEY_PREVIOUS";

	private final @Nullable String configured;

	private final @Nullable String configuredPrevious;

	private final Path file;

	public VaultKey(StorageProperties properties, DataDirectory directory) {
		this.configured = properties.key();
		this.configuredPrevious = properties.keyPrevious();
		this.file = directory.resolve("earshot.key");
	}

	String origin() {
		return StringUtils.hasText(this.configured) ? "EARSHOT_KEY" : "the file " + this.file;
	}

	boolean exists() {
		return StringUtils.hasText(this.configured) || (Files.exists(this.file) && !isBlank());
	}

	// A failed copy, or a file created for a Docker mount, contains no key.
	private boolean isBlank() {
		try {
			return Files.readString(this.file).isBlank();
		}
		catch (IOException ex) {
			return false;
		}
	}

	// Reads the key that encrypted the secrets in the database.
	SecretKey existing() {
		if (!exists()) {
			throw new StorageUnusable(
					"The database holds encrypted secrets, but their key is missing: it should be in " + origin() + ".",
					"Restore the key file from your backup, or start with an empty data directory and log in again.",
					null);
		}
		return read();
	}

	@Override
	public String hex(Connection database) {
		SecretKey key = existing();
		JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(database, true));
		new KeyCheckValue(jdbc).requireOnly(key, origin());
		return HexFormat.of().formatHex(key.getEncoded());
	}

	// The key to rotate from; null unless it is given.
	@Nullable SecretKey previous() {
		return StringUtils.hasText(this.configuredPrevious) ? parse(this.configuredPrevious.strip(), PREVIOUS) : null;
	}

	// A key file with the previous key, or without any, is to be replaced.
	boolean isSuccessorOf(SecretKey previous) {
		boolean isSuccessor = exists() && !Arrays.equals(read().getEncoded(), previous.getEncoded());
		if (!isSuccessor && StringUtils.hasText(this.configured)) {
			throw new StorageUnusable("EARSHOT_KEY and EARSHOT_KEY_PREVIOUS are the same key.",
					"Set EARSHOT_KEY to a new key (openssl rand -hex 32), or remove EARSHOT_KEY_PREVIOUS.", null);
		}
		return isSuccessor;
	}

	private SecretKey read() {
		try {
			String hex = StringUtils.hasText(this.configured) ? this.configured : Files.readString(this.file);
			return parse(hex.strip(), origin());
		}
		catch (IOException ex) {
			throw new StorageUnusable("The key in " + origin() + " cannot be read.", REMEDY, ex);
		}
	}

	private static SecretKey parse(String hex, String origin) {
		if (!hex.matches("[0-9a-fA-F]{" + 2 * BYTES + "}")) {
			throw new StorageUnusable("The key in " + origin + " is not 64 hexadecimal digits.", REMEDY, null);
		}
		return new SecretKeySpec(HexFormat.of().parseHex(hex), "AES");
	}

	SecretKey create() {
		String hex = HexFormat.of().formatHex(KeyGenerators.secureRandom(BYTES).generateKey());
		try {
			write(hex);
		}
		catch (IOException ex) {
			throw new StorageUnusable("The key in " + origin() + " cannot be written.", REMEDY, ex);
		}
		return parse(hex, origin());
	}

	// Atomic: the process may be killed at any time.
	private void write(String hex) throws IOException {
		Path temporary = Files.createTempFile(this.file.getParent(), "earshot", ".key");
		PrivateFiles.restrict(temporary);
		Files.writeString(temporary, hex + "\n");
		try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		Files.move(temporary, this.file, StandardCopyOption.ATOMIC_MOVE);
	}

}
