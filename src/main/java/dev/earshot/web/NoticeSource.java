package dev.earshot.web;

import java.util.Optional;

import dev.earshot.core.AccountId;

/**
 * Decides whether a signed-in person is to be warned. It is asked for every request, in
 * the order of the beans, and so must answer from memory.
 */
public interface NoticeSource {

	/**
	 * Returns a notice for a path below the context path; empty if there is none, or if
	 * the page says so itself.
	 */
	Optional<Notice> notice(AccountId account, String path);

}
