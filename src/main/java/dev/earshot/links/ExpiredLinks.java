package dev.earshot.links;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes what links have opened once they expire. What had expired before the program
 * started was closed then.
 */
@Component
class ExpiredLinks {

	private final ShareLinks links;

	private volatile Set<String> closed;

	ExpiredLinks(ShareLinks links) {
		this.links = links;
		this.closed = ids(links.expired());
	}

	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void close() {
		List<ShareLink> expired = this.links.expired();
		Set<String> before = this.closed;
		this.closed = ids(expired);
		expired.stream().filter((link) -> !before.contains(link.id())).forEach(this.links::announceClosed);
	}

	private static Set<String> ids(List<ShareLink> links) {
		return links.stream().map(ShareLink::id).collect(Collectors.toUnmodifiableSet());
	}

}
