package dev.earshot.scrobbling.service.lastfm;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.earshot.scrobbling.service.ListenService;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.StoredAnswer;
import dev.earshot.scrobbling.service.StoredListen;
import dev.earshot.scrobbling.service.exchange.ServiceResponse;
import tools.jackson.databind.JsonNode;

/**
 * Reads the listens that Last.fm has, page by page from the end of a range. The session
 * is sent along because people may hide their listens.
 */
final class RecentTracks {

	private static final int PAGE = 200;

	// Nothing is sent to the account while its listens are read, a page a second.
	static final int MAX_PAGES = 50;

	private final LastFmApi api;

	private final ScrobbleAnswers answers;

	RecentTracks(LastFmApi api, ScrobbleAnswers answers) {
		this.api = api;
		this.answers = answers;
	}

	/** Asks for the listens of a range. */
	StoredAnswer of(ServiceAccount account, Instant from, Instant to) throws IOException {
		List<StoredListen> found = new ArrayList<>();
		long began = this.api.nanos();
		int pages = 1;
		for (int page = 1; page <= pages; page++) {
			ServiceResponse response = page(account, from, to, page);
			JsonNode tracks = response.json().path("recenttracks");
			pages = tracks.path("@attr").path("totalPages").asInt(1);
			if (!tracks.isObject()) {
				return failure(response);
			}
			if (pages > MAX_PAGES || (page < pages && isTooLate(began))) {
				return new StoredAnswer.TooMany();
			}
			JsonItems.of(tracks.path("track"))
				.stream()
				.filter(RecentTracks::isStored)
				.map(RecentTracks::read)
				.forEach(found::add);
		}
		return within(found, from, to);
	}

	private boolean isTooLate(long began) {
		return this.api.nanos() - began >= ListenService.MAX_STORED_TIME.toNanos();
	}

	private static StoredAnswer within(List<StoredListen> found, Instant from, Instant to) {
		return new StoredAnswer.Known(found.stream()
			.filter((listen) -> !listen.startedAt().isBefore(from) && listen.startedAt().isBefore(to))
			.distinct()
			.toList());
	}

	private ServiceResponse page(ServiceAccount account, Instant from, Instant to, int page) throws IOException {
		return this.api.call("user.getRecentTracks",
				Map.of("user", account.userName(), "sk", account.token(), "limit", String.valueOf(PAGE), "page",
						String.valueOf(page), "from", String.valueOf(from.getEpochSecond() - 1), "to",
						String.valueOf(to.getEpochSecond() + 1)));
	}

	private StoredAnswer failure(ServiceResponse response) {
		LastFmError error = LastFmError.of(response);
		this.answers.report(error);
		if (response.isRateLimited() || error.isRateLimit()) {
			return new StoredAnswer.RateLimited(this.answers.wait(response));
		}
		return (error.isSessionEnded() && !error.isLoginRequired()) ? new StoredAnswer.AccessRefused()
				: new StoredAnswer.NotAnswered(response.status());
	}

	// What plays now has no date.
	private static boolean isStored(JsonNode track) {
		return track.path("date").path("uts").asLong(0) > 0;
	}

	private static StoredListen read(JsonNode track) {
		JsonNode artist = track.path("artist");
		return new StoredListen(Instant.ofEpochSecond(track.path("date").path("uts").asLong()),
				track.path("name").asString(""), artist.path("#text").asString(artist.path("name").asString("")));
	}

}
