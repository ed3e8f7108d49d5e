package dev.earshot.account;

/**
 * Nothing was done, because it needs a recent login. The login page says so and leads
 * back.
 */
public class LoginTooOld extends RuntimeException {

	private final String page;

	LoginTooOld(String page) {
		super("The last login is too long ago");
		this.page = page;
	}

	/** The path of the page to show after another login, below the context path. */
	public String page() {
		return this.page;
	}

}
