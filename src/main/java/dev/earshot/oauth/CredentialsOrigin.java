package dev.earshot.oauth;

/**
 * Where client ID and secret come from. All other origins take precedence over the
 * browser.
 */
public enum CredentialsOrigin {

	/** Entered at {@code /setup} and stored in the database. */
	BROWSER,

	/** Environment variables or the command line. */
	ENVIRONMENT,

	/** The {@code .env} file in the working directory. */
	DOT_ENV,

	/** Files in {@code /run/secrets}. */
	SECRETS

}
