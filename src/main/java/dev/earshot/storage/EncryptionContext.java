package dev.earshot.storage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The purpose and the owner of an encrypted text. The text can be decrypted in the same
 * context only, so an attacker gains nothing by moving it to another column, row, account
 * or cookie. The context is not stored: it is the associated data of AES-GCM (NIST SP
 * 800-38D).
 *
 * @param purpose the column or cookie, such as {@code spotify_token.access_token}
 * @param owner the IDs of account and row, the outermost first; may be empty
 */
public record EncryptionContext(String purpose, List<String> owner) {

	public static EncryptionContext of(String purpose, String... owner) {
		return new EncryptionContext(purpose, List.of(owner));
	}

	// The length of each part precedes it, so that no two contexts have the same bytes.
	public byte[] bytes() {
		return Stream.concat(Stream.of(this.purpose), this.owner.stream())
			.map((part) -> part.length() + ":" + part)
			.collect(Collectors.joining())
			.getBytes(StandardCharsets.UTF_8);
	}

}
