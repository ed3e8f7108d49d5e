package dev.earshot.storage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an encrypted text is for, and whose it is. The text decrypts under the same
 * context only, so that whoever moves it to another column, row, account or cookie gains
 * nothing. The context is not stored with the text: it is the associated data of AES-GCM
 * (NIST SP 800-38D).
 *
 * @param purpose what the text is, such as {@code spotify_token.access_token} for what
 * stands in that column
 * @param owner whose it is: the ids of account and row, the outermost first; may be empty
 */
public record EncryptionContext(String purpose, List<String> owner) {

	public static EncryptionContext of(String purpose, String... owner) {
		return new EncryptionContext(purpose, List.of(owner));
	}

	// Each part follows its length, so that no two contexts have the same bytes.
	public byte[] bytes() {
		return Stream.concat(Stream.of(this.purpose), this.owner.stream())
			.map((part) -> part.length() + ":" + part)
			.collect(Collectors.joining())
			.getBytes(StandardCharsets.UTF_8);
	}

}
