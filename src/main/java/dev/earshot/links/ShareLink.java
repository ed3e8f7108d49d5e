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
 * @param name chosen by the owner, 1 to 60 characters
 * @param opens the outputs it opens, at least one
 * @param expiresAt when it expires; {@code null} for never
 */
public record ShareLink(String id, AccountId account, String name, Set<Output> opens, LinkOptions options,
		Instant createdAt, @Nullable Instant expiresAt) {

	public String channel() {
		return "share:" + this.id;
	}

	/**
	 * Returns the path of the stream of an output page. The fingerprint of the options
	 * lets the server detect a page with outdated options.
	 */
	public String streamPath(String token, Output page) {
		return "/s/" + token + "/live?page=" + page.code() + "&options=" + this.options.fingerprint();
	}

	boolean looksDifferentFrom(ShareLink other) {
		return !this.opens.equals(other.opens) || !this.options.equals(other.options);
	}

	public boolean isExpired(Instant at) {
		return this.expiresAt != null && !this.expiresAt.isAfter(at);
	}

}
