package dev.earshot.links;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import dev.earshot.links.options.Output;
import org.jspecify.annotations.Nullable;

/**
 * A link as its owner may download it, without the token that opens it.
 */
record LinkExport(String id, String name, Set<Output> opens, Map<String, String> options, Instant createdAt,
		@Nullable Instant expiresAt) {

	static LinkExport of(ShareLink link) {
		return new LinkExport(link.id(), link.name(), link.opens(), link.options().texts(), link.createdAt(),
				link.expiresAt());
	}

}
