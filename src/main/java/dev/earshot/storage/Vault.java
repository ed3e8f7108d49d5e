package dev.earshot.storage;

/**
 * Encrypts what must not be readable in the database or a cookie: AES-256-GCM under this
 * installation's key, bound to what it is for. Every text is encrypted differently each
 * time.
 */
public interface Vault {

	/**
	 * Makes a text unreadable.
	 * @param secret any text
	 * @param context what it is for and whose it is, neither of which is secret
	 * @return text to store, in ASCII without quotes or blanks
	 */
	String encrypt(String secret, EncryptionContext context);

	/**
	 * Makes a text readable again.
	 * @param stored what {@link #encrypt(String, EncryptionContext)} answered
	 * @param context what it was encrypted with
	 * @return the secret
	 * @throws IllegalStateException if it was encrypted under another key or for another
	 * context, or was changed since
	 */
	String decrypt(String stored, EncryptionContext context);

	/**
	 * Signs a text, so that who has the same key can tell that it comes from here.
	 * @param storedKey what {@link #encrypt(String, EncryptionContext)} answered to a key
	 * in base64
	 * @param context what the key was encrypted with
	 * @param text what is signed
	 * @return the HMAC-SHA-256 of the text under that key, in base64
	 * @throws IllegalStateException if the key cannot be decrypted
	 */
	String sign(String storedKey, EncryptionContext context, String text);

}
