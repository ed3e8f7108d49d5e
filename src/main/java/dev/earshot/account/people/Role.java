package dev.earshot.account.people;

/**
 * What somebody may do on this server.
 */
public enum Role {

	/**
	 * The first who logged in: may change the setup and say who else comes in.
	 */
	OWNER,

	/**
	 * Somebody the owner admitted.
	 */
	MEMBER;

	String authority() {
		return "ROLE_" + name();
	}

}
