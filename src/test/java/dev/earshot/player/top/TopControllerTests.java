package dev.earshot.player.top;

import dev.earshot.account.Permissions;
import dev.earshot.account.SpotifyConnections;
import dev.earshot.core.AccountId;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.reading.TimeRange;
import dev.earshot.playback.reading.TopItemReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class TopControllerTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private final TopItemReader reader = mock(TopItemReader.class);

	private final SpotifyConnections connections = mock(SpotifyConnections.class);

	private final Permissions permissions = mock(Permissions.class);

	private final TopController controller = new TopController(new TopItems(this.reader, () -> 0), this.connections,
			this.permissions);

	private final Model model = new ConcurrentModel();

	@BeforeEach
	void connectAndPermit() {
		given(this.connections.exists(ACCOUNT)).willReturn(true);
		given(this.permissions.includeTopItems(ACCOUNT)).willReturn(true);
	}

	@ParameterizedTest
	@CsvSource({ "short_term,SHORT_TERM", "long_term,LONG_TERM", "'',MEDIUM_TERM", "yesterday,MEDIUM_TERM" })
	void asksForTheChosenRange(String parameter, TimeRange range) {
		assertThat(this.controller.page(ACCOUNT, parameter, this.model)).isEqualTo("player/top");
		assertThat(this.model.getAttribute("range")).isEqualTo(range);
		then(this.reader).should().artists(ACCOUNT, range);
		then(this.reader).should().tracks(ACCOUNT, range);
	}

	@Test
	void asksForPermissionInsteadOfMakingACallThatFails() {
		given(this.permissions.includeTopItems(ACCOUNT)).willReturn(false);
		this.controller.page(ACCOUNT, "", this.model);
		assertThat(this.model.getAttribute("granted")).isEqualTo(false);
		then(this.reader).shouldHaveNoInteractions();
	}

	@Test
	void asksForAConnectionFirst() {
		given(this.connections.exists(ACCOUNT)).willReturn(false);
		assertThat(this.controller.page(ACCOUNT, "", this.model)).isEqualTo("player/unconnected");
		then(this.reader).shouldHaveNoInteractions();
	}

}
