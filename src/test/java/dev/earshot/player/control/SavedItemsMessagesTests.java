package dev.earshot.player.control;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import dev.earshot.ManualTime;
import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.core.Timeout;
import dev.earshot.nodes.postgres.ConnectedNodes;
import dev.earshot.playback.SavedItemsChanged;
import dev.earshot.spotify.SpotifyLibrary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class SavedItemsMessagesTests {

	private static final AccountId ACCOUNT = new AccountId("somebody");

	private static final SpotifyUri URI = new SpotifyUri("spotify:track:a");

	private final SpotifyLibrary library = mock(SpotifyLibrary.class);

	private final ManualTime time = new ManualTime(Instant.parse("2026-11-21T12:00:00Z"));

	private final ConnectedNodes nodes = new ConnectedNodes();

	private final List<Object> events = new ArrayList<>();

	private SavedItems node(String name, List<Object> events) {
		AtomicReference<SavedItemsMessages> messages = new AtomicReference<>();
		SavedItems items = new SavedItems(this.library, (event) -> {
			events.add(event);
			if (event instanceof ItemSaved saved) {
				messages.get().on(saved);
			}
		}, this.time, this.time.ticker(), new Timeout(Duration.ofMinutes(1)));
		messages.set(new SavedItemsMessages(this.nodes.messages(name), items));
		this.nodes.listen(name, messages.get());
		return items;
	}

	@Test
	void reachTheDashboardsOfAllNodes() {
		given(this.library.contains(ACCOUNT, URI.value())).willReturn(List.of(false)).willReturn(List.of(true));
		SavedItems one = node("one", new ArrayList<>());
		SavedItems other = node("other", this.events);
		other.isSaved(ACCOUNT, URI);
		one.save(ACCOUNT, URI, true);
		assertThat(this.events).containsExactly(new SavedItemsChanged(ACCOUNT));
		assertThat(other.isSaved(ACCOUNT, URI)).isTrue();
	}

}
