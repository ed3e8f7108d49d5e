package dev.earshot.standin;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(Lifecycle.PER_CLASS)
class SpotifyStandInTests {

	private static final String PLAYER = "/me/player?additional_types=track,episode";

	private final MutableClock clock = new MutableClock(Instant.parse("2026-11-21T18:00:00Z"));

	private final SpotifyStandIn standIn = SpotifyStandIn.start(0, this.clock);

	private final StandInClient client = new StandInClient(this.standIn);

	@BeforeEach
	void startOver() {
		this.standIn.reset();
		this.client.authorize(this.standIn.listener(), StandInClient.ALL_SCOPES);
	}

	@AfterAll
	void close() {
		this.standIn.close();
	}

	@Test
	void playsRainyKitchenOnTheStudioDeskAtFirst() {
		JsonNode player = this.client.json(PLAYER);
		assertThat(player.at("/device/name").asString()).isEqualTo("Studio desk");
		assertThat(player.at("/item/name").asString()).isEqualTo("Harbor Lights, Low Tide");
		assertThat(player.at("/context/uri").asString()).isEqualTo(Catalogue.KITCHEN.uri());
	}

	@Test
	void goesOnToTheNextTrackWithTheClock() {
		this.clock.advance(Duration.ofSeconds(225));
		JsonNode player = this.client.json(PLAYER);
		assertThat(player.at("/item/name").asString()).isEqualTo("Tin Roof Radio");
		assertThat(player.at("/progress_ms").asInt()).isEqualTo(225_000 - 221_640);
	}

	@ParameterizedTest
	@CsvSource({ "next,player-track", "episode,player-episode", "advert,player-ad", "local-file,player-local-file" })
	void hasTheFieldsOfTheSample(String action, String sample) {
		this.client.press(action);
		assertThat(fields(this.client.json(PLAYER))).isEqualTo(fields(sampleBody(sample)));
	}

	@Test
	void hasTheFieldsOfTheSampleInTheShorterForm() {
		this.listener().skip();
		assertThat(fields(this.client.json("/me/player/currently-playing")))
			.isEqualTo(fields(sampleBody("currently-playing-track")));
	}

	@Test
	void hidesEpisodesUnlessRequested() {
		this.listener().playEpisode();
		JsonNode player = this.client.json("/me/player");
		assertThat(player.path("item").isNull()).isTrue();
		assertThat(player.path("currently_playing_type").asString()).isEqualTo("episode");
	}

	@Test
	void returnsUnknownWhenNothingIsLoaded() {
		this.listener().deviceWithNothingLoaded();
		JsonNode player = this.client.json(PLAYER);
		assertThat(player.path("currently_playing_type").asString()).isEqualTo("unknown");
		assertThat(player.path("timestamp").asLong()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "stop", "never-used", "private-session" })
	void returnsNoContentWhenNothingPlays(String action) {
		this.client.press(action);
		HttpResponse<String> player = this.client.get(PLAYER);
		assertThat(player.statusCode()).isEqualTo(204);
		assertThat(player.body()).isEmpty();
	}

	@Test
	void returnsDevices() {
		JsonNode devices = this.client.json("/me/player/devices").path("devices");
		assertThat(devices.findValuesAsString("is_active")).containsExactly("true", "false", "false");
		assertThat(fields(devices.path(0))).isEqualTo(fields(sampleBody("devices").at("/devices/0")));
	}

	@Test
	void returnsTheQueue() {
		this.client.command("POST", "/me/player/queue?uri=" + Catalogue.LAMP_ROOM.uri(), "");
		JsonNode queue = this.client.json("/me/player/queue");
		assertThat(queue.at("/queue/0/type").asString()).isEqualTo("episode");
		assertThat(queue.at("/queue/1/name").asString()).isEqualTo("Tin Roof Radio");
	}

	@Test
	void pagesThroughRecentPlays() {
		JsonNode newest = this.client.json("/me/player/recently-played?limit=2");
		assertThat(newest.path("items").size()).isEqualTo(2);
		assertThat(newest.at("/cursors/after").isString()).isTrue();
		String next = newest.path("next").asString().substring(this.standIn.apiUrl().length());
		assertThat(this.client.json(next).path("items").size()).isEqualTo(1);
	}

	@Test
	void returnsNothingAfterTheNewestPlay() {
		String newest = this.client.json("/me/player/recently-played").at("/cursors/after").asString();
		JsonNode newer = this.client.json("/me/player/recently-played?after=" + newest);
		assertThat(newer.path("cursors").isNull()).isTrue();
		assertThat(newer.path("items").size()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "PUT,pause", "POST,next", "POST,previous", "PUT,seek?position_ms=1000", "PUT,repeat?state=track",
			"PUT,volume?volume_percent=5", "PUT,shuffle?state=true" })
	void executesCommands(String method, String command) {
		JsonNode before = this.client.json(PLAYER);
		assertThat(this.client.command(method, "/me/player/" + command, "").statusCode()).isEqualTo(204);
		assertThat(this.client.json(PLAYER)).isNotEqualTo(before);
	}

	@Test
	void playsGivenItems() {
		this.client.command("PUT", "/me/player/play",
				"{\"context_uri\":\"%s\",\"offset\":{\"position\":1},\"position_ms\":7000}"
					.formatted(Catalogue.SALT_MAPS.uri()));
		assertThat(this.listener().track()).isEqualTo(Catalogue.FERRY_AT_SIX);
		assertThat(this.client.json(PLAYER).path("progress_ms").asInt()).isEqualTo(7000);
	}

	@Test
	void transfersToAnotherDevice() {
		this.client.command("PUT", "/me/player",
				"{\"device_ids\":[\"%s\"]}".formatted(SimulatedDevice.POCKET_PHONE.id()));
		assertThat(this.client.json(PLAYER).at("/device/name").asString()).isEqualTo("Pocket phone");
		assertThat(this.client.command("PUT", "/me/player/volume?volume_percent=5", "").body())
			.contains("VOLUME_CONTROL_DISALLOW");
	}

	@Test
	void refusesCommandsForTheReasonsSpotifyHas() {
		assertThat(this.client.command("PUT", "/me/player/play", "").body()).contains("Restriction violated");
		this.listener().stop();
		assertThat(this.client.command("POST", "/me/player/next", "").body()).contains("NO_ACTIVE_DEVICE");
		assertThat(this.client.command("PUT", "/me/player/play?device_id=gone", "").body())
			.contains("Device not found");
		this.listener().premium(false);
		assertThat(this.client.command("POST", "/me/player/next", "").body()).contains("PREMIUM_REQUIRED");
	}

	@Test
	void answersCommandsOpaquely() {
		this.standIn.answerCommandsOpaquely(true);
		assertThat(this.client.command("PUT", "/me/player/pause", "").statusCode()).isEqualTo(200);
	}

	@Test
	void savesItems() {
		String uri = Catalogue.INSOMNIA.uri();
		assertThat(this.client.get("/me/library/contains?uris=" + uri).body()).isEqualTo("[false]");
		assertThat(this.client.command("PUT", "/me/library?uris=" + uri, "").statusCode()).isEqualTo(200);
		assertThat(this.client.get("/me/library/contains?uris=" + uri).body()).isEqualTo("[true]");
		assertThat(this.client.command("DELETE", "/me/library?uris=" + uri, "").statusCode()).isEqualTo(200);
		assertThat(this.listener().likes(uri)).isFalse();
		assertThat(this.client.command("PUT", "/me/library", "{}").body()).contains("Missing required field: uris");
	}

	@Test
	void returnsRequestedFieldsOfAPlaylist() {
		JsonNode playlist = this.client.json("/playlists/" + Catalogue.KITCHEN.id() + "?fields=name,images,owner(id)");
		assertThat(playlist.propertyNames()).containsExactlyInAnyOrder("name", "images", "owner");
		assertThat(this.client.json("/playlists/" + Catalogue.KITCHEN.id()).at("/items/total").asInt()).isEqualTo(9);
		assertThat(this.client.json("/playlists/" + Catalogue.SUNDAY.id()).has("items")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "/playlists/0000000000000000000000,404", "/tracks/short,400",
			"/playlists/56poAIVQscTblyzJB3iMy1/tracks,403", "/search?q=a&type=track&limit=50,400", "/me/elsewhere,404",
			"/search?q=harbor&type=track,200", "/tracks/tZFCpZeXO99NKEisFy2I0p,200", "/me/top/artists?limit=2,200",
			"/me/top/tracks,200", "/me,200" })
	void answersWithTheRightStatus(String path, int status) {
		assertThat(this.client.get(path).statusCode()).isEqualTo(status);
	}

	@Test
	void searchesByName() {
		JsonNode found = this.client.json("/search?q=harbor%20lights&type=track,album");
		assertThat(found.at("/tracks/total").asInt()).isEqualTo(1);
		assertThat(found.at("/albums/total").asInt()).isZero();
	}

	@Test
	void returnsTheProfileFieldsOfDevelopmentMode() {
		assertThat(fields(this.client.json("/me"))).isEqualTo(fields(sampleBody("me-devmode-2026")));
	}

	@Test
	void drawsTheSamePictureForTheSameAddress() {
		String address = this.client.json(PLAYER).at("/item/album/images/0/url").asString();
		HttpResponse<String> picture = this.client.page(address.substring(this.standIn.url().length()));
		assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
		assertThat(picture.body()).contains("JFIF")
			.isEqualTo(this.client.page(address.substring(this.standIn.url().length())).body());
	}

	@Test
	void countsCalls() {
		this.client.get(PLAYER);
		this.client.get("/me");
		assertThat(this.standIn.calls("/me/player")).isOne();
		assertThat(this.standIn.calls()).extracting(Call::path).isEqualTo(List.of("/me/player", "/me"));
	}

	@Test
	void offersEverySituationOnItsControlPanel() {
		String panel = this.client.page("/stand-in").body();
		assertThat(panel).contains("Harbor Lights, Low Tide", "429 for 30 s", "All well again",
				StandInApp.FIRST_SECRET);
		assertThat(this.client.press("nonsense").statusCode()).isEqualTo(404);
	}

	private Listener listener() {
		return this.standIn.listener();
	}

	private static JsonNode sampleBody(String name) {
		return JsonMapper.shared().readTree(Sample.named(name).body());
	}

	private static List<String> fields(JsonNode node) {
		return FieldNames.in(node).stream().filter((name) -> !name.equals("/actions/disallows/skipping_prev")).toList();
	}

}
