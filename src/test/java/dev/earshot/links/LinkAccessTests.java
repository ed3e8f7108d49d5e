package dev.earshot.links;

import java.util.EnumSet;

import dev.earshot.links.ShareLinks.Issued;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.presence.TestPlayback;
import dev.earshot.standin.MutableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class LinkAccessTests {

	private final ShareLinks links = new ShareLinks(mock(LinkRepository.class), (_) -> {
	}, new MutableClock(TestPlayback.NOON));

	private final LinkViews views = mock(LinkViews.class);

	private final LinkAccess access = new LinkAccess(this.links, this.views);

	private final Issued card = this.links.create(TestPlayback.ACCOUNT, "README", EnumSet.of(Output.CARD),
			LinkOptions.DEFAULTS, null);

	@Test
	void opensAnOutputAndCountsAView() {
		assertThat(this.access.open(this.card.token().value(), Output.CARD)).isEqualTo(this.card.link());
		then(this.views).should().count(this.card.link());
	}

	@Test
	void opensOneOfSeveralOutputs() {
		assertThat(this.access.openUncounted(this.card.token().value(), Output.FEED, Output.CARD))
			.isEqualTo(this.card.link());
	}

	@Test
	void opensWithoutCounting() {
		this.access.openUncounted(this.card.token().value(), Output.CARD);
		then(this.views).shouldHaveNoInteractions();
	}

	@Test
	void opensNothingElse() {
		assertThatExceptionOfType(LinkNotFound.class)
			.isThrownBy(() -> this.access.open(this.card.token().value(), Output.OVERLAY));
		assertThatExceptionOfType(LinkNotFound.class).isThrownBy(() -> this.access.open("made-up", Output.CARD));
		then(this.views).shouldHaveNoInteractions();
	}

}
