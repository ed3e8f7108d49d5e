package dev.earshot.standin;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * The app as registered at Spotify: client ID and secret, redirect URIs, and the user
 * list.
 */
public final class StandInApp {

	/** The client id, which never changes. */
	public static final String CLIENT_ID = "5ea5407e57a9d1f0c0ffee00ab1e5afe";

	/** The client secret until it is rotated. */
	public static final String FIRST_SECRET = "0d15ea5e0ddba11cafef00d5ca1ab1e5";

	private static final String CALLBACK = "/login/oauth2/code/spotify";

	private final Set<String> redirectUris = new CopyOnWriteArraySet<>();

	private final Set<String> people = ConcurrentHashMap.newKeySet();

	private volatile String secret = FIRST_SECRET;

	private volatile boolean ownerPremium = true;

	private volatile boolean plainText;

	StandInApp() {
		reset();
	}

	void reset() {
		this.redirectUris.clear();
		this.redirectUris.add("http://127.0.0.1" + CALLBACK);
		this.redirectUris.add("http://[::1]" + CALLBACK);
		this.people.clear();
		this.people.add(Person.LANTERN_FOX.id());
		this.people.add(Person.SECOND_PERSON.id());
		this.secret = FIRST_SECRET;
		this.ownerPremium = true;
		this.plainText = false;
	}

	public String clientId() {
		return CLIENT_ID;
	}

	public String secret() {
		return this.secret;
	}

	/**
	 * Replaces the client secret.
	 * @return the new one
	 */
	public String rotateSecret() {
		this.secret = RandomText.hex(32);
		return this.secret;
	}

	/**
	 * Registers a redirect URI. One for the loopback address without a port is valid for
	 * every port.
	 * @param redirectUri another one besides the two of Earshot
	 */
	public void registerRedirectUri(String redirectUri) {
		this.redirectUris.add(redirectUri);
	}

	/**
	 * Removes every redirect URI, as if they had been forgotten.
	 */
	public void forgetRedirectUris() {
		this.redirectUris.clear();
	}

	boolean accepts(String redirectUri) {
		return this.redirectUris.contains(redirectUri) || this.redirectUris.contains(withoutLoopbackPort(redirectUri));
	}

	private static String withoutLoopbackPort(String redirectUri) {
		return redirectUri.replaceFirst("^(http://(?:127\\.0\\.0\\.1|\\[::1])):\\d+", "$1");
	}

	static boolean isSecure(String redirectUri) {
		URI uri = URI.create(redirectUri);
		return "https".equals(uri.getScheme()) || redirectUri.matches("http://(127\\.0\\.0\\.1|\\[::1])[:/].*");
	}

	public void allow(String spotifyId) {
		this.people.add(spotifyId);
	}

	public void disallow(String spotifyId) {
		this.people.remove(spotifyId);
	}

	boolean allows(String spotifyId) {
		return this.people.contains(spotifyId);
	}

	public void ownerHasPremium(boolean premium) {
		this.ownerPremium = premium;
	}

	boolean isOwnedByPremium() {
		return this.ownerPremium;
	}

	/**
	 * Sets the format in which people off the list and owners without Premium are
	 * refused: Spotify uses both.
	 * @param plainText plain text instead of JSON
	 */
	public void refuseInPlainText(boolean plainText) {
		this.plainText = plainText;
	}

	String form(String sample) {
		return sample + (this.plainText ? ".txt" : ".json");
	}

}
