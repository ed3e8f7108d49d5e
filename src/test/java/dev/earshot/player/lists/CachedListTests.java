package dev.earshot.player.lists;

import java.util.List;

import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class CachedListTests {

	private final CachedList<String> list = CachedList.of(() -> List.of("a"));

	@Test
	void holdsWhatSpotifyReturned() {
		assertThat(this.list).isEqualTo(new CachedList<>(List.of("a"), null));
		assertThat(this.list.reloaded(List::of)).isEqualTo(new CachedList<>(List.of(), null));
	}

	@Test
	void keepsItsItemsAfterARefusal() {
		CachedList<String> refused = this.list.reloaded(() -> {
			throw new SpotifyRefused(new Unavailable(503));
		});
		assertThat(refused).isEqualTo(new CachedList<>(List.of("a"), new Unavailable(503)));
		assertThat(refused.reloaded(() -> List.of("b"))).isEqualTo(new CachedList<>(List.of("b"), null));
	}

	@Test
	void logsAnInternalErrorOnce(CapturedOutput output) {
		CachedList<String> failed = fail(this.list);
		assertThat(fail(failed)).isEqualTo(new CachedList<>(List.of("a"), new Unexpected(0)));
		assertThat(output).containsOnlyOnce("Cannot read a list from Spotify");
	}

	private static CachedList<String> fail(CachedList<String> list) {
		return list.reloaded(() -> {
			throw new IllegalStateException("on purpose");
		});
	}

}
