package dev.earshot.share;

import java.util.EnumSet;

import dev.earshot.share.Links.Issued;
import dev.earshot.share.options.LinkOptions;
import dev.earshot.share.options.Output;
import dev.earshot.share.shown.Sounds;
import dev.earshot.standin.MutableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class DoorwayTests {

	private final Links links = new Links(mock(LinkLedger.class), (_) -> {
	}, new MutableClock(Sounds.NOON));

	private final Views views = mock(Views.class);

	private final Doorway doorway = new Doorway(this.links, this.views);

	private final Issued card = this.links.create(Sounds.ACCOUNT, "README", EnumSet.of(Output.CARD), LinkOptions.USUAL,
			null);

	@Test
	void letsInToWhatALinkOpensAndCounts() {
		assertThat(this.doorway.enter(this.card.token().value(), Output.CARD)).isEqualTo(this.card.link());
		then(this.views).should().count(this.card.link());
	}

	@Test
	void letsInToOneOfSeveral() {
		assertThat(this.doorway.look(this.card.token().value(), Output.FEED, Output.CARD)).isEqualTo(this.card.link());
	}

	@Test
	void looksWithoutCounting() {
		this.doorway.look(this.card.token().value(), Output.CARD);
		then(this.views).shouldHaveNoInteractions();
	}

	@Test
	void letsNobodyInToAnythingElse() {
		assertThatExceptionOfType(LinkNotFound.class)
			.isThrownBy(() -> this.doorway.enter(this.card.token().value(), Output.OVERLAY));
		assertThatExceptionOfType(LinkNotFound.class).isThrownBy(() -> this.doorway.enter("made-up", Output.CARD));
		then(this.views).shouldHaveNoInteractions();
	}

}
