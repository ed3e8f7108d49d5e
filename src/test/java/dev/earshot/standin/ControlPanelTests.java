package dev.earshot.standin;

import java.time.Clock;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(Lifecycle.PER_CLASS)
class ControlPanelTests {

	private static final Pattern ACTION = Pattern.compile("action=\"/stand-in/([^\"]+)\"");

	private final SpotifyStandIn standIn = SpotifyStandIn.start(0, Clock.systemUTC());

	private final StandInClient client = new StandInClient(this.standIn);

	@AfterAll
	void close() {
		this.standIn.close();
	}

	Stream<String> actions() {
		return ACTION.matcher(this.client.page("/stand-in").body()).results().map((found) -> found.group(1));
	}

	@ParameterizedTest
	@MethodSource("actions")
	void redirectsToThePanelAfterEveryButton(String action) {
		assertThat(this.client.press(action).statusCode()).isEqualTo(303);
		assertThat(this.client.page("/stand-in").statusCode()).isEqualTo(200);
	}

	@Test
	void endsAllRefusals() {
		Stream.of("unreachable", "quota", "owner-free", "off-list", "private-session").forEach(this.client::press);
		this.client.press("well");
		this.client.press("playlist");
		this.client.authorize(this.standIn.listener(), StandInClient.ALL_SCOPES);
		assertThat(this.client.get("/me/player").statusCode()).isEqualTo(200);
	}

	@Test
	void showsActiveRefusals() {
		this.client.press("rate-limit");
		assertThat(this.client.page("/stand-in").body()).contains("error-429-rate-limit.json on /**, for 30 s");
	}

}
