package dev.earshot.links;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.presence.TestPlayback;
import dev.earshot.standin.MutableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ExpiredLinksTests {

	private final MutableClock clock = new MutableClock(TestPlayback.NOON);

	private final List<Object> events = new ArrayList<>();

	private final LinkRepository repository = mock(LinkRepository.class);

	@Test
	void areAnnouncedOnceWhenTheyExpire() {
		ShareLinks links = links(this::record);
		ExpiredLinks expired = new ExpiredLinks(links);
		ShareLink link = create(links, TestPlayback.NOON.plusSeconds(10));
		expired.close();
		assertThat(this.events).isEmpty();
		this.clock.advance(Duration.ofSeconds(10));
		expired.close();
		expired.close();
		assertThat(this.events).containsExactly(new LinkClosed(link));
	}

	@Test
	void areAnnouncedIfTheyExpireDuringAChange() {
		ShareLinks links = links(this::record);
		ExpiredLinks expired = new ExpiredLinks(links);
		ShareLink link = create(links, null);
		this.clock.advance(Duration.ofSeconds(10));
		expired.close();
		ShareLink late = expiring(link, TestPlayback.NOON.plusSeconds(9));
		links.change(late);
		expired.close();
		assertThat(this.events).containsExactly(new LinkClosed(late));
	}

	@Test
	void areAnnouncedThoughAListenerFails() {
		ShareLinks links = links(this::recordAndFail);
		ExpiredLinks expired = new ExpiredLinks(links);
		create(links, TestPlayback.NOON.plusSeconds(10));
		create(links, TestPlayback.NOON.plusSeconds(10));
		this.clock.advance(Duration.ofSeconds(10));
		expired.close();
		assertThat(this.events).hasSize(2);
	}

	@Test
	void areNotAnnouncedAgainAfterARestart() {
		ShareLink old = create(links(this::record), TestPlayback.NOON);
		given(this.repository.byHash()).willReturn(Map.of("hash", old));
		new ExpiredLinks(links(this::record)).close();
		assertThat(this.events).isEmpty();
	}

	private void record(Object event) {
		if (event instanceof LinkClosed) {
			this.events.add(event);
		}
	}

	private void recordAndFail(Object event) {
		record(event);
		throw new IllegalStateException("On purpose");
	}

	private ShareLinks links(ApplicationEventPublisher publisher) {
		return new ShareLinks(this.repository, publisher, this.clock);
	}

	private static ShareLink create(ShareLinks links, @Nullable Instant expiresAt) {
		return links.create(TestPlayback.ACCOUNT, "README", EnumSet.of(Output.CARD), LinkOptions.DEFAULTS, expiresAt)
			.link();
	}

	private static ShareLink expiring(ShareLink link, Instant at) {
		return new ShareLink(link.id(), link.account(), link.name(), link.opens(), link.options(), link.createdAt(),
				at);
	}

}
