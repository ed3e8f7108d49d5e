package dev.earshot.backup.age;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Files of age whose pass phrase is tried in no time.
 */
public final class QuickAgeFile {

	private QuickAgeFile() {
	}

	public static byte[] of(byte[] content, String passphrase) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		FileKey key = FileKey.create();
		file.write(key.header(passphrase, 1).bytes());
		AgeOutputStream encrypted = AgeOutputStream.payload(file, key);
		encrypted.write(content);
		encrypted.finish();
		return file.toByteArray();
	}

}
