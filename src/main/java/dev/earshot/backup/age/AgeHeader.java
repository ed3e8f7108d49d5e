package dev.earshot.backup.age;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.earshot.backup.age.AgeException.Problem;

/**
 * The header of a file: salt and work factor of scrypt, the encrypted file key, and the
 * authentication code over all of it. A pass phrase may be the only recipient, so a
 * header has exactly four lines.
 */
record AgeHeader(byte[] salt, int workFactor, byte[] encryptedKey, byte[] code) {

	// That of the age program, 256 MiB. A forged file could ask for any.
	private static final int MAX_WORK_FACTOR = 18;

	private static final String VERSION = "age-encryption.org/v1";

	private static final Pattern STANZA = Pattern.compile("-> scrypt ([A-Za-z0-9+/]{22}) ([1-9]\\d?)");

	private static final Pattern BODY = Pattern.compile("([A-Za-z0-9+/]{43})");

	private static final Pattern CODE = Pattern.compile("--- ([A-Za-z0-9+/]{43})");

	private static final int MAX_LINE = 64;

	static AgeHeader read(InputStream file) throws IOException {
		if (!line(file).equals(VERSION)) {
			throw new AgeException(Problem.FOREIGN);
		}
		Matcher stanza = match(STANZA, line(file));
		int workFactor = Integer.parseInt(stanza.group(2));
		if (workFactor > MAX_WORK_FACTOR) {
			throw new AgeException(Problem.FOREIGN);
		}
		byte[] encryptedKey = decode(match(BODY, line(file)).group(1));
		byte[] code = decode(match(CODE, line(file)).group(1));
		return new AgeHeader(decode(stanza.group(1)), workFactor, encryptedKey, code);
	}

	private static String line(InputStream file) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = file.read(); next != '\n'; next = file.read()) {
			if (next == -1 || line.size() == MAX_LINE) {
				throw new AgeException(Problem.FOREIGN);
			}
			line.write(next);
		}
		return line.toString(StandardCharsets.ISO_8859_1);
	}

	private static Matcher match(Pattern pattern, String line) throws AgeException {
		Matcher matcher = pattern.matcher(line);
		if (!matcher.matches()) {
			throw new AgeException(Problem.FOREIGN);
		}
		return matcher;
	}

	// Each value has one valid text only.
	private static byte[] decode(String text) throws AgeException {
		byte[] bytes = Base64.getDecoder().decode(text);
		if (!encode(bytes).equals(text)) {
			throw new AgeException(Problem.FOREIGN);
		}
		return bytes;
	}

	private static String encode(byte[] bytes) {
		return Base64.getEncoder().withoutPadding().encodeToString(bytes);
	}

	AgeHeader withCode(byte[] code) {
		return new AgeHeader(this.salt, this.workFactor, this.encryptedKey, code);
	}

	byte[] bytes() {
		return (authenticated() + " " + encode(this.code) + "\n").getBytes(StandardCharsets.US_ASCII);
	}

	// What the authentication code covers.
	byte[] authenticatedBytes() {
		return authenticated().getBytes(StandardCharsets.US_ASCII);
	}

	private String authenticated() {
		return VERSION + "\n-> scrypt " + encode(this.salt) + " " + this.workFactor + "\n" + encode(this.encryptedKey)
				+ "\n---";
	}

}
