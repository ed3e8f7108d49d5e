package dev.earshot.account;

import java.util.Optional;

import dev.earshot.core.AccountId;
import dev.earshot.web.OwnerSection.Content;

/**
 * A section of the profile page. Modules contribute theirs as ordered beans.
 */
@FunctionalInterface
public interface ProfileSection {

	/**
	 * Returns the section as it is now.
	 * @return what to draw and with what; empty if there is nothing to show
	 */
	Optional<Content> content(AccountId account);

}
