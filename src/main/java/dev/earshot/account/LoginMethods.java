package dev.earshot.account;

import java.util.List;

import dev.earshot.core.AccountId;

/**
 * Tells who can log in, with Spotify or by an identity at a provider that is entered.
 */
public interface LoginMethods {

	boolean canLogIn(AccountId account);

	/**
	 * Returns who could not log in any more if one provider of an issuer was removed.
	 * @return the owner first
	 */
	List<AccountId> lockedOutWithout(String issuer);

	/** Whether the owner would be among them. */
	boolean ownerNeeds(String issuer);

}
