package dev.earshot.scrobbling.service.listenbrainz;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.ServiceListens;
import dev.earshot.scrobbling.service.exchange.SubmissionClient;
import dev.earshot.web.PublicUrl;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ListenDocumentsTests {

	private static final SubmissionClient PROGRAM = new SubmissionClient("1.4.0",
			new PublicUrl(URI.create("https://music.example.com")));

	private final ListenDocuments documents = new ListenDocuments(PROGRAM, false);

	@Test
	void holdTimeAndNames() {
		JsonNode document = listen(ServiceListens.listen("Ebb"));
		assertThat(document.propertyNames()).containsExactlyInAnyOrder("listened_at", "track_metadata");
		assertThat(document.path("listened_at").asLong()).isEqualTo(1795780800L);
		assertThat(document.at("/track_metadata/track_name").asString()).isEqualTo("Ebb");
		assertThat(document.at("/track_metadata/artist_name").asString()).isEqualTo("Tidal Clocks, Mira Fell");
		assertThat(document.at("/track_metadata/release_name").asString()).isEqualTo("Low Water");
	}

	@Test
	void holdWhereTheListenComesFrom() {
		assertThat(info(ServiceListens.listen("Ebb"))).hasToString("""
				{"duration_ms":215000,"duration_played":180,"media_player":"Spotify","submission_client":"Earshot",\
				"submission_client_version":"1.4.0","music_service":"spotify.com",\
				"origin_url":"https://open.spotify.com/track/4ZcTqCGLkvLFnF9RQlYSYv",\
				"spotify_id":"https://open.spotify.com/track/4ZcTqCGLkvLFnF9RQlYSYv",\
				"artist_names":["Tidal Clocks","Mira Fell"]}""");
	}

	@Test
	void leaveOutWhatIsNotKnown() {
		Listen local = new Listen(ServiceListens.NOW, "Ebb", List.of("Mira Fell"), List.of(), null, null, Duration.ZERO,
				null);
		assertThat(listen(local).path("track_metadata").has("release_name")).isFalse();
		assertThat(info(local).propertyNames()).containsExactlyInAnyOrder("media_player", "submission_client",
				"submission_client_version", "artist_names");
	}

	@Test
	void holdSecondsForServersThatKnowNothingElse() {
		JsonNode info = new ListenDocumentReader(new ListenDocuments(PROGRAM, true)).info(ServiceListens.listen("Ebb"));
		assertThat(info.path("duration").asInt()).isEqualTo(215);
		assertThat(info.has("duration_ms")).isFalse();
	}

	@Test
	void leaveOutLengthsThatCannotBe() {
		Listen endless = new Listen(ServiceListens.NOW, "Ebb", List.of("Mira Fell"), List.of(), null,
				Duration.ofDays(25), Duration.ofDays(25), null);
		assertThat(info(endless).propertyNames()).doesNotContain("duration_ms", "duration_played");
	}

	@Test
	void holdNoControlCharacters() {
		assertThat(this.documents.submission(List.of(ServiceListens.listen("Eb\u0000b\n")))).contains("\"Ebb\"")
			.doesNotContain("\\u0000", "\\n");
	}

	@Test
	void leaveOutAListOfArtistsThatIsTooLong() {
		String[] choir = Collections.nCopies(500, "水の声の合唱団").toArray(String[]::new);
		Listen listen = ServiceListens.listen("Ebb", ServiceListens.NOW, choir);
		assertThat(info(listen).has("artist_names")).isFalse();
		assertThat(this.documents.submission(List.of(listen)).getBytes(StandardCharsets.UTF_8).length)
			.isLessThanOrEqualTo(10_240);
	}

	private JsonNode listen(Listen listen) {
		return new ListenDocumentReader(this.documents).listen(listen);
	}

	private JsonNode info(Listen listen) {
		return new ListenDocumentReader(this.documents).info(listen);
	}

	private record ListenDocumentReader(ListenDocuments documents) {

		JsonNode listen(Listen listen) {
			return JsonMapper.shared().readTree(this.documents.submission(List.of(listen))).at("/payload/0");
		}

		JsonNode info(Listen listen) {
			return listen(listen).at("/track_metadata/additional_info");
		}

	}

}
