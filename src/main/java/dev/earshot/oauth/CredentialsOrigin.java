package dev.earshot.oauth;

/**
 * Where the registration's client ID and secret came from. Everything but the browser
 * wins over the browser and cannot be changed there.
 */
public enum CredentialsOrigin {

	/**
	 * Entered at {@code /setup} and stored.
	 */
	BROWSER,

	/**
	 * Environment variables or the command line.
	 */
	ENVIRONMENT,

	/**
	 * The {@code .env} file in the working directory.
	 */
	DOT_ENV,

	/**
	 * Files under {@code /run/secrets}.
	 */
	SECRETS

}
