package dev.earshot.standin;

/**
 * A person with an account at the stand-in.
 *
 * @param id the user ID, as in links to the profile
 * @param accountId the ID that never changes
 */
public record Person(String id, String accountId, String name, boolean hasPicture) {

	/** Signed in at Spotify by default. */
	public static final Person LANTERN_FOX = new Person("lanternfox", "aB3dE5fG7h", "Lantern Fox", true);

	/** On the app's user list, without Premium and picture. */
	public static final Person SECOND_PERSON = new Person("secondperson", "kL9mN2pQ4r", "Second Person", false);

	/** Unknown until somebody needs a third person, whom the app then has to allow. */
	public static final Person THIRD_PERSON = withId("thirdperson");

	/** Not on the app's user list. */
	public static final Person STRANGER = new Person("stranger", "zY8xW6vU4t", "Stranger", false);

	static Person withId(String id) {
		return new Person(id, CatalogueId.of("account", id).substring(0, 10), id, false);
	}

}
