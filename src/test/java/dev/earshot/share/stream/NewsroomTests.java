package dev.earshot.share.stream;

import java.time.Instant;
import java.util.Set;

import dev.earshot.account.AccountSignedOut;
import dev.earshot.core.AccountId;
import dev.earshot.live.Broadcast;
import dev.earshot.live.Broadcasts;
import dev.earshot.share.LinkChanged;
import dev.earshot.share.Links;
import dev.earshot.share.ShareLink;
import dev.earshot.share.feed.Editions;
import dev.earshot.share.options.LinkOptions;
import dev.earshot.share.options.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class NewsroomTests {

	private static final ShareLink LINK = new ShareLink("1", new AccountId("lantern"), "Stream", Set.of(Output.OVERLAY),
			LinkOptions.USUAL, Instant.EPOCH, null);

	private final Broadcasts broadcasts = mock(Broadcasts.class);

	private final Newsroom newsroom = new Newsroom(mock(Editions.class), mock(OpenStreams.class), this.broadcasts,
			mock(Links.class));

	@ParameterizedTest
	@CsvSource({ "0, 0", "1, 0", "2, 4", "501, 2000", "20000, 30000" })
	void tellsVeryManyNotToComeBackAllAtOnce(int viewers, int within) {
		given(this.broadcasts.viewers(LINK.channel())).willReturn(viewers);
		this.newsroom.on(new LinkChanged(LINK));
		then(this.broadcasts).should().end(LINK.channel(), changed(within));
	}

	@Test
	void tellsPreviewsToComeBackToo() {
		this.newsroom.on(new AccountSignedOut(LINK.account()));
		then(this.broadcasts).should().end(OpenStreams.previewChannel(LINK.account()), changed(0));
	}

	private static Broadcast changed(int within) {
		return new Broadcast("changed", "changed", "{\"within\":" + within + "}");
	}

}
