package dev.earshot.storage.encryption;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import dev.earshot.storage.DataDirectory;
import dev.earshot.storage.PrivateFiles;
import dev.earshot.storage.StorageProperties;
import dev.earshot.storage.StorageUnusable;
import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The key of this installation: the value of {@code EARSHOT_KEY}, or a file beside the
 * database that only the user of the process can read.
 */
@Component
public class VaultKey {

	private static final int BYTES = 32;

	private static final String REMEDY = "Restore the key file that belongs to this data directory, "
			+ "or set EARSHOT_KEY to its content.";

	private final @Nullable String configured;

	private final Path file;

	public VaultKey(StorageProperties properties, DataDirectory directory) {
		this.configured = properties.key();
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

	private SecretKey read() {
		try {
			String hex = StringUtils.hasText(this.configured) ? this.configured : Files.readString(this.file);
			return parse(hex.strip());
		}
		catch (IOException ex) {
			throw new StorageUnusable("The key in " + origin() + " cannot be read.", REMEDY, ex);
		}
	}

	private SecretKey parse(String hex) {
		if (!hex.matches("[0-9a-fA-F]{" + 2 * BYTES + "}")) {
			throw new StorageUnusable("The key in " + origin() + " is not 64 hexadecimal digits.", REMEDY, null);
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
		return parse(hex);
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
