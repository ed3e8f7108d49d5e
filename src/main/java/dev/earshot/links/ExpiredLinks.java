package dev.earshot.links;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Announces links as closed when they expire, unless they expired before the start.
 */
@Component
class ExpiredLinks {

	private final ShareLinks links;

	private volatile Set<String> alreadyClosed;

	ExpiredLinks(ShareLinks links) {
		this.links = links;
		this.alreadyClosed = ids(links.expired());
	}

	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void close() {
		List<ShareLink> expired = this.links.expired();
		Set<String> before = this.alreadyClosed;
		this.alreadyClosed = ids(expired);
		expired.stream().filter((link) -> !before.contains(link.id())).forEach(this.links::publishClosed);
	}

	private static Set<String> ids(List<ShareLink> links) {
		return links.stream().map(ShareLink::id).collect(Collectors.toUnmodifiableSet());
	}

}
