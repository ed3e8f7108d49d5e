package dev.earshot.links;

import java.time.Instant;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import org.jspecify.annotations.Nullable;

/**
 * A link that a person made for others. It opens outputs to read and nothing else.
 *
 * @param id names it to its owner; no secret
 * @param account whose playback it shows
 * @param name what its owner calls it, 1 to 60 characters
 * @param opens the outputs it opens, at least one
 * @param options how they look
 * @param createdAt when it was made
 * @param expiresAt from when it opens nothing any more; {@code null} for never
 */
public record ShareLink(String id, AccountId account, String name, Set<Output> opens, LinkOptions options,
		Instant createdAt, @Nullable Instant expiresAt) {

	/**
	 * The topic on which the streams of this link listen.
	 * @return a name of its own
	 */
	public String channel() {
		return "share:" + this.id;
	}

	/**
	 * Where the page of an output hears what is new, also that it looks different now.
	 * @param token of this link
	 * @param page the output
	 * @return the path of its stream
	 */
	public String stream(String token, Output page) {
		return "/s/" + token + "/live?page=" + page.code() + "&options=" + this.options.mark();
	}

	/**
	 * Whether its time is over.
	 * @param at the present moment
	 * @return {@code true} if it opens nothing any more
	 */
	public boolean isExpired(Instant at) {
		return this.expiresAt != null && !this.expiresAt.isAfter(at);
	}

}
