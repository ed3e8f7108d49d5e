package dev.earshot.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.earshot.backup.age.AgeOutputStream;

/**
 * A backup that is ready to be written: a copy of the database in a temporary directory,
 * and the key. Closing it deletes the copy.
 */
final class PreparedBackup implements AutoCloseable {

	static final String DATABASE = "earshot.db";

	static final String KEY = "earshot.key";

	private final TemporaryDirectory directory;

	private final Manifest manifest;

	private final String key;

	PreparedBackup(TemporaryDirectory directory, Manifest manifest, String key) {
		this.directory = directory;
		this.manifest = manifest;
		this.key = key;
	}

	Manifest manifest() {
		return this.manifest;
	}

	/**
	 * Writes the backup, encrypted.
	 * @param target where to write to; is not closed
	 * @param passphrase encrypts the backup
	 * @throws IOException if it cannot be written
	 */
	void writeTo(OutputStream target, Passphrase passphrase) throws IOException {
		AgeOutputStream encrypted = AgeOutputStream.begin(target, passphrase.text());
		ZipOutputStream zip = new ZipOutputStream(encrypted);
		add(zip, Manifest.NAME, this.manifest.json());
		add(zip, KEY, keyFile(this.key));
		zip.putNextEntry(new ZipEntry(DATABASE));
		Files.copy(database(this.directory), zip);
		zip.closeEntry();
		zip.finish();
		encrypted.finish();
	}

	static byte[] keyFile(String key) {
		return (key + "\n").getBytes(StandardCharsets.US_ASCII);
	}

	static Path database(TemporaryDirectory directory) {
		return directory.resolve(DATABASE);
	}

	private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

	@Override
	public void close() {
		this.directory.close();
	}

}
