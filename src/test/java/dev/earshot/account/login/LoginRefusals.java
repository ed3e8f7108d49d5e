package dev.earshot.account.login;

import dev.earshot.core.Refusal;

/** The refusals of a login, for tests of other packages. */
public final class LoginRefusals {

	public static final Refusal[] ALL = LoginRefusal.values();

	private LoginRefusals() {
	}

}
