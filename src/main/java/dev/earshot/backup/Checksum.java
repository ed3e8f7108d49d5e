package dev.earshot.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Computes SHA-256 in hexadecimal digits.
 */
final class Checksum {

	private Checksum() {
	}

	static String of(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			return copying(content, OutputStream.nullOutputStream());
		}
	}

	static String of(byte[] content) throws IOException {
		return copying(new ByteArrayInputStream(content), OutputStream.nullOutputStream());
	}

	static String copying(InputStream content, OutputStream target) throws IOException {
		DigestInputStream digested = new DigestInputStream(content, sha256());
		digested.transferTo(target);
		return HexFormat.of().formatHex(digested.getMessageDigest().digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is missing", ex);
		}
	}

}
