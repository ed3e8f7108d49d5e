package dev.earshot.links;

import java.time.Instant;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import org.jspecify.annotations.Nullable;

/**
 * A link by which an account shares some outputs, to be read only.
 *
 * @param id identifies the link to its owner; not secret
 * @param account the account whose playback it shows
 * @param name chosen by the owner, 1 to 60 characters
 * @param opens the outputs it opens, at least one
 * @param options the options of the outputs
 * @param createdAt when it was created
 * @param expiresAt when it expires; {@code null} for never
 */
public record ShareLink(String id, AccountId account, String name, Set<Output> opens, LinkOptions options,
		Instant createdAt, @Nullable Instant expiresAt) {

	public String channel() {
		return "share:" + this.id;
	}

	/**
	 * Returns the stream that the page of an output subscribes to. The fingerprint of the
	 * options lets the server detect a page with outdated options.
	 * @param token a token of this link
	 * @param page the output
	 * @return the path with its query
	 */
	public String streamPath(String token, Output page) {
		return "/s/" + token + "/live?page=" + page.code() + "&options=" + this.options.fingerprint();
	}

	public boolean isExpired(Instant at) {
		return this.expiresAt != null && !this.expiresAt.isAfter(at);
	}

}
