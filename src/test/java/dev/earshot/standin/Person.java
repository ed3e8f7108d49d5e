package dev.earshot.standin;

/**
 * Somebody who has an account at the pretended Spotify.
 *
 * @param id the user id, as in links to the profile
 * @param accountId the immutable id to key people on
 * @param name the name they chose
 * @param hasPicture whether they uploaded one
 */
public record Person(String id, String accountId, String name, boolean hasPicture) {

	/** Who is signed in at Spotify unless a test says otherwise. */
	public static final Person LANTERN_FOX = new Person("lanternfox", "aB3dE5fG7h", "Lantern Fox", true);

	/** On the app's list too, without Premium and without a picture. */
	public static final Person SECOND_PERSON = new Person("secondperson", "kL9mN2pQ4r", "Second Person", false);

	/** Not on the app's list. */
	public static final Person STRANGER = new Person("stranger", "zY8xW6vU4t", "Stranger", false);

	static Person withId(String id) {
		return new Person(id, CatalogueId.of("account", id).substring(0, 10), id, false);
	}

}
