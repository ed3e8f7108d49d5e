package dev.earshot.storage;

/**
 * Encrypts what must not be readable in the database: AES-256-GCM under this
 * installation's key. Every text is encrypted differently each time.
 */
public interface Vault {

	/**
	 * Makes a text unreadable.
	 * @param secret any text
	 * @return base64 text to store
	 */
	String encrypt(String secret);

	/**
	 * Makes a text readable again.
	 * @param stored what {@link #encrypt(String)} answered
	 * @return the secret
	 * @throws IllegalStateException if it was encrypted under another key or changed
	 * since
	 */
	String decrypt(String stored);

	/**
	 * Signs a text, so that who has the same key can tell that it comes from here.
	 * @param storedKey what {@link #encrypt(String)} answered to a key in base64
	 * @param text what is signed
	 * @return the HMAC-SHA-256 of the text under that key, in base64
	 * @throws IllegalStateException if the key was encrypted under another key or changed
	 * since
	 */
	String sign(String storedKey, String text);

}
