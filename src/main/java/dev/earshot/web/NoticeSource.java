package dev.earshot.web;

import java.util.Optional;

import dev.earshot.core.AccountId;

/**
 * Decides whether a signed-in person is to be warned. It is asked for every request, in
 * the order of the beans, and so must answer from memory.
 */
public interface NoticeSource {

	/**
	 * Returns what the person has to know.
	 * @param account who is signed in
	 * @param path the requested page, below the context path
	 * @return empty if there is nothing, or the page says so itself
	 */
	Optional<Notice> notice(AccountId account, String path);

}
