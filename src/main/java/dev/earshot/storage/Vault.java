package dev.earshot.storage;

/**
 * Encrypts secrets for the database and cookies with AES-256-GCM, the key of this
 * installation and an {@link EncryptionContext}. Encrypting the same text twice gives
 * different results.
 */
public interface Vault {

	/**
	 * Encrypts a text.
	 * @param secret any text
	 * @param context the purpose and owner of the text, which are not secret
	 * @return text in ASCII without quotes or blanks
	 */
	String encrypt(String secret, EncryptionContext context);

	/**
	 * Decrypts a text.
	 * @param stored a result of {@link #encrypt(String, EncryptionContext)}
	 * @param context the context that it was encrypted with
	 * @return the secret
	 * @throws IllegalStateException if it was encrypted with another key or context, or
	 * has been changed
	 */
	String decrypt(String stored, EncryptionContext context);

	/**
	 * Signs a text with a stored key.
	 * @param storedKey the encrypted key, which is Base64
	 * @param context the context that the key was encrypted with
	 * @param text the text to sign
	 * @return the HMAC-SHA-256 of the text in Base64
	 * @throws IllegalStateException if the key cannot be decrypted
	 */
	String sign(String storedKey, EncryptionContext context, String text);

}
