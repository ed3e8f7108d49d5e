package dev.earshot.spotify.http;

import java.time.Instant;
import java.util.List;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.earshot.core.AccountId;
import dev.earshot.spotify.Samples;
import dev.earshot.spotify.SpotifyCommands;
import dev.earshot.spotify.SpotifyLibrary;
import dev.earshot.spotify.SpotifyQueue;
import dev.earshot.spotify.SpotifyRefusal.NotCarriedOut;
import dev.earshot.spotify.SpotifyRefusal.NotCarriedOut.Reason;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.SpotifySearch;
import dev.earshot.spotify.payload.Item;
import dev.earshot.spotify.payload.PlayRequest;
import dev.earshot.spotify.payload.TransferRequest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the interfaces of {@link SpotifyControlConfiguration} by what they send.
 */
class SpotifyCommandsTests {

	@RegisterExtension
	static final WireMockExtension spotify = WireMockExtension.newInstance().build();

	private static final AccountId ACCOUNT = new AccountId("somebody");

	private final SpotifyCommands commands = proxy(SpotifyCommands.class);

	@BeforeEach
	void succeed() {
		spotify.stubFor(WireMock.any(anyUrl()).willReturn(noContent()));
	}

	@Test
	void resumesWithoutABody() {
		this.commands.resume(ACCOUNT, null);
		spotify.verify(putRequestedFor(urlEqualTo("/me/player/play")).withHeader("Content-Length", equalTo("0"))
			.withHeader("Content-Type", absent()));
	}

	@Test
	void playsOnADeviceOfChoice() {
		this.commands.play(ACCOUNT, "desk", new PlayRequest(null, List.of("spotify:track:a")));
		spotify.verify(putRequestedFor(urlEqualTo("/me/player/play?device_id=desk"))
			.withRequestBody(equalToJson("{\"uris\":[\"spotify:track:a\"]}")));
	}

	@Test
	void sendsAContentLengthOfZero() {
		this.commands.pause(ACCOUNT);
		this.commands.next(ACCOUNT);
		spotify.verify(putRequestedFor(urlEqualTo("/me/player/pause")).withHeader("Content-Length", equalTo("0")));
		spotify.verify(postRequestedFor(urlEqualTo("/me/player/next")).withHeader("Content-Length", equalTo("0")));
	}

	@Test
	void sendsParametersInTheQuery() {
		this.commands.seek(ACCOUNT, 61_000);
		this.commands.volume(ACCOUNT, 40);
		this.commands.shuffle(ACCOUNT, true);
		this.commands.repeat(ACCOUNT, "context");
		this.commands.enqueue(ACCOUNT, "spotify:track:a");
		this.commands.previous(ACCOUNT);
		spotify.verify(putRequestedFor(urlEqualTo("/me/player/seek?position_ms=61000")));
		spotify.verify(putRequestedFor(urlEqualTo("/me/player/volume?volume_percent=40")));
		spotify.verify(putRequestedFor(urlEqualTo("/me/player/shuffle?state=true")));
		spotify.verify(putRequestedFor(urlEqualTo("/me/player/repeat?state=context")));
		spotify.verify(
				postRequestedFor(urlPathEqualTo("/me/player/queue")).withQueryParam("uri", equalTo("spotify:track:a")));
		spotify.verify(postRequestedFor(urlEqualTo("/me/player/previous")));
	}

	@Test
	void transfersToExactlyOneDevice() {
		this.commands.transfer(ACCOUNT, new TransferRequest(List.of("desk"), true));
		spotify.verify(putRequestedFor(urlEqualTo("/me/player"))
			.withRequestBody(equalToJson("{\"device_ids\":[\"desk\"],\"play\":true}")));
	}

	@Test
	void ignoresTheBodyOfASuccess() {
		spotify.stubFor(WireMock.any(anyUrl()).willReturn(ok(Samples.text("player-command-200-body.txt"))));
		this.commands.pause(ACCOUNT);
		this.commands.play(ACCOUNT, null, new PlayRequest("spotify:album:a", null));
		spotify.verify(2, putRequestedFor(anyUrl()));
	}

	@Test
	void throwsTheReasonOfARefusal() {
		spotify.stubFor(WireMock.any(anyUrl())
			.willReturn(
					WireMock.aResponse().withStatus(404).withBody(Samples.text("error-404-no-active-device.json"))));
		assertThatExceptionOfType(SpotifyRefused.class).isThrownBy(() -> this.commands.pause(ACCOUNT))
			.satisfies((ex) -> assertThat(ex.refusal()).isEqualTo(new NotCarriedOut(Reason.NO_ACTIVE_DEVICE)));
	}

	@Test
	void sendsTheUrisOfTheLibraryInTheQuery() {
		SpotifyLibrary library = proxy(SpotifyLibrary.class);
		spotify.stubFor(get(urlPathEqualTo("/me/library/contains")).willReturn(okJson("[true]")));
		library.save(ACCOUNT, "spotify:track:a");
		library.remove(ACCOUNT, "spotify:track:a");
		assertThat(library.contains(ACCOUNT, "spotify:track:a")).containsExactly(true);
		spotify
			.verify(putRequestedFor(urlPathEqualTo("/me/library")).withQueryParam("uris", equalTo("spotify:track:a")));
		spotify.verify(
				deleteRequestedFor(urlPathEqualTo("/me/library")).withQueryParam("uris", equalTo("spotify:track:a")));
	}

	@Test
	void readsTheQueue() {
		spotify.stubFor(get("/me/player/queue").willReturn(okJson(Samples.text("queue.json"))));
		assertThat(proxy(SpotifyQueue.class).queue(ACCOUNT).queue()).isNotEmpty()
			.extracting(Item::type)
			.contains("track", "episode");
	}

	@Test
	void skipsMissingSearchResults() {
		spotify.stubFor(get(urlPathEqualTo("/search")).willReturn(okJson("""
				{"playlists":{"items":[null,{"name":"Slow mornings","owner":{"display_name":"Ida"}}]},
				"episodes":{"items":[{"type":"episode","name":"Fog"}]}}
				""")));
		var found = proxy(SpotifySearch.class).search(ACCOUNT, "fog & light", 10);
		assertThat(found.playlists()).extracting("items").asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(1);
		assertThat(found.episodes()).isNotNull()
			.satisfies((page) -> assertThat(page.items()).extracting(Item::name).containsExactly("Fog"));
		spotify.verify(WireMock.getRequestedFor(urlPathEqualTo("/search"))
			.withQueryParam("q", equalTo("fog & light"))
			.withQueryParam("limit", equalTo("10")));
	}

	private static <T> T proxy(Class<T> type) {
		RestClient client = RestClient.builder()
			.baseUrl("http://127.0.0.1:" + spotify.getPort())
			.requestFactory(SpotifyConnection.requestFactory())
			.requestInterceptor(new RefusalInterceptor(new RefusalReader(Instant::now), new ResponseLog()))
			.build();
		var proxies = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client));
		SpotifyClientConfiguration.configure(proxies, new ResponseLog());
		return proxies.build().createClient(type);
	}

}
