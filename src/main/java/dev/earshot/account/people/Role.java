package dev.earshot.account.people;

/**
 * What a person may do on this server.
 */
public enum Role {

	/** The first person who logged in: changes the setup and invites others. */
	OWNER,

	/** Everybody else. */
	MEMBER;

	String authority() {
		return "ROLE_" + name();
	}

}
