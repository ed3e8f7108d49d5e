package dev.earshot.links;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import dev.earshot.core.AccountId;

/**
 * Links by the hash of their token; reads need no lock, changes of several entries do.
 */
class LinksByHash {

	private static final Comparator<ShareLink> NEWEST_FIRST = Comparator.comparing(ShareLink::createdAt)
		.thenComparing(ShareLink::id)
		.reversed();

	private final Map<String, ShareLink> links;

	LinksByHash(Map<String, ShareLink> links) {
		this.links = new ConcurrentHashMap<>(links);
	}

	Optional<ShareLink> find(String hash) {
		return Optional.ofNullable(this.links.get(hash));
	}

	List<ShareLink> of(AccountId account) {
		return this.links.values()
			.stream()
			.filter((link) -> link.account().equals(account))
			.sorted(NEWEST_FIRST)
			.toList();
	}

	ShareLink of(AccountId account, String id) {
		return of(account).stream().filter((link) -> link.id().equals(id)).findFirst().orElseThrow(LinkNotFound::new);
	}

	List<ShareLink> expired(Instant at) {
		return this.links.values().stream().filter((link) -> link.isExpired(at)).toList();
	}

	Map<String, ShareLink> byHash(AccountId account) {
		Map<String, ShareLink> found = new HashMap<>(this.links);
		found.values().removeIf((link) -> !link.account().equals(account));
		return found;
	}

	Set<AccountId> accounts() {
		return this.links.values().stream().map(ShareLink::account).collect(Collectors.toSet());
	}

	/**
	 * Replaces the links of an account. Those that stay can be found all the time.
	 */
	void replace(AccountId account, Map<String, ShareLink> links) {
		byHash(account).keySet().stream().filter((hash) -> !links.containsKey(hash)).forEach(this.links::remove);
		this.links.putAll(links);
	}

	void put(String hash, ShareLink link) {
		this.links.put(hash, link);
	}

	void replace(ShareLink link) {
		this.links.replaceAll((_, other) -> other.id().equals(link.id()) ? link : other);
	}

	void remove(ShareLink link) {
		this.links.values().removeIf((other) -> other.id().equals(link.id()));
	}

	List<ShareLink> remove(AccountId account) {
		List<ShareLink> removed = of(account);
		removed.forEach(this::remove);
		return removed;
	}

}
