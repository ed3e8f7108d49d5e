package dev.earshot.playback.polling;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaybackRequestTests {

	static Stream<PlaybackRequest> requests() {
		return Stream.of(new PlaybackRequest.PollForPage(), new PlaybackRequest.PollForOutput(),
				new PlaybackRequest.PollAgain(), new PlaybackRequest.CommandSent(),
				new PlaybackRequest.Seeked(Duration.ofMillis(61_234)));
	}

	@ParameterizedTest
	@MethodSource("requests")
	void isReadAsItWasWritten(PlaybackRequest request) {
		assertThat(PlaybackRequest.read(request.text())).contains(request);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "state", "seeked", "seeked -1", "seeked 99999999999999999999", "PollForPage" })
	void whatIsUnknownIsIgnored(String text) {
		assertThat(PlaybackRequest.read(text)).isEmpty();
	}

}
