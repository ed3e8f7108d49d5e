package dev.earshot.core;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SpotifyUriTests {

	@ParameterizedTest
	@CsvSource({ "spotify:track:tZFCpZeXO99NKEisFy2I0p, track, tZFCpZeXO99NKEisFy2I0p",
			"spotify:user:lanternfox, user, lanternfox",
			"spotify:user:lanternfox:playlist:56poAIVQscTblyzJB3iMy1, playlist, 56poAIVQscTblyzJB3iMy1",
			"spotify:user:lanternfox:collection, collection, collection" })
	void tellsTypeAndId(String value, String type, String id) {
		SpotifyUri uri = new SpotifyUri(value);
		assertThat(uri.type()).isEqualTo(type);
		assertThat(uri.id()).isEqualTo(id);
	}

	@Test
	void takesALocalFileWithEmptyParts() {
		assertThat(new SpotifyUri("spotify:local:Garage+Tapes::Rehearsal:254").type()).isEqualTo("local");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "track:1", "spotify:track:", "https://open.spotify.com/track/1", "spotify::1" })
	void refusesWhatIsNoSpotifyUri(String value) {
		assertThatIllegalArgumentException().isThrownBy(() -> new SpotifyUri(value));
	}

}
