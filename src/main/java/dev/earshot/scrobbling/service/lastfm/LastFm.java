package dev.earshot.scrobbling.service.lastfm;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.earshot.scrobbling.service.AccountCheck;
import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.ListenAnswer;
import dev.earshot.scrobbling.service.ListenService;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.ServiceAnswer;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.scrobbling.service.StoredAnswer;
import dev.earshot.scrobbling.service.exchange.RequestDelayed;
import dev.earshot.scrobbling.service.exchange.ScreenedListens;
import dev.earshot.scrobbling.service.exchange.ServiceResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Last.fm, with the registration of this server.
 */
@Component
public class LastFm implements ListenService {

	private static final Logger logger = LoggerFactory.getLogger(LastFm.class);

	private static final int MAX_LISTENS = 50;

	private final LastFmProperties properties;

	private final LastFmApi api;

	private final InstantSource clock;

	private final ScrobbleAnswers answers;

	private final RecentTracks recentTracks;

	LastFm(LastFmProperties properties, LastFmApi api, InstantSource clock) {
		this.properties = properties;
		this.api = api;
		this.clock = clock;
		this.answers = new ScrobbleAnswers(clock);
		this.recentTracks = new RecentTracks(api, this.answers);
	}

	/** Whether the owner has registered this server. */
	public boolean isAvailable() {
		return this.properties.isComplete();
	}

	/**
	 * Returns the page at which somebody allows the access.
	 * @param callback where the browser is sent back to, with a {@code token}
	 */
	public URI authorization(URI callback) {
		return UriComponentsBuilder.fromUri(this.properties.authUrl())
			.queryParam("api_key", "{key}")
			.queryParam("cb", "{callback}")
			.encode()
			.buildAndExpand(this.properties.apiKey(), callback)
			.toUri();
	}

	/** Exchanges the token of a callback for a session. */
	public AccountCheck session(String token) {
		try {
			return session(this.api.call("auth.getSession", Map.of("token", token)));
		}
		catch (IOException ex) {
			logger.debug("Last.fm could not be asked for a session", ex);
			return new AccountCheck.Unanswered(null);
		}
	}

	private AccountCheck session(ServiceResponse response) {
		LastFmError error = LastFmError.of(response);
		this.answers.report(error);
		JsonNode session = response.json().path("session");
		String name = session.path("name").asString("");
		String key = session.path("key").asString("");
		if (!name.isBlank() && !key.isBlank()) {
			return new AccountCheck.Found(new ServiceAccount(this.properties.apiUrl(), name, key));
		}
		return error.isSessionEnded() ? new AccountCheck.Refused() : new AccountCheck.Unanswered(response.status());
	}

	@Override
	public ServiceKind kind() {
		return ServiceKind.LASTFM;
	}

	@Override
	public int maxListens(ServiceAccount account) {
		return MAX_LISTENS;
	}

	@Override
	public ServiceAnswer submit(ServiceAccount account, List<Listen> listens) {
		return new ScreenedListens(listens, this::screen).submit((open) -> scrobble(account, open));
	}

	// Last.fm calls some that are too old ignored, and others stored that it loses.
	private Optional<ListenAnswer> screen(Listen listen) {
		if (kind().isTooOld(listen.startedAt(), this.clock.instant())) {
			return Optional.of(ListenAnswer.TOO_OLD);
		}
		return ScrobbleParameters.areComplete(listen) ? Optional.empty() : Optional.of(ListenAnswer.IGNORED);
	}

	private ServiceAnswer scrobble(ServiceAccount account, List<Listen> listens) {
		try {
			ServiceResponse response = call("track.scrobble", ScrobbleParameters.of(listens), account);
			return this.answers.of(response, account, listens.size());
		}
		catch (RequestDelayed ex) {
			return new ServiceAnswer.RateLimited(ex.getWait());
		}
		catch (IOException ex) {
			logger.debug("{} could not be reached", account, ex);
			return new ServiceAnswer.Unavailable(null);
		}
	}

	@Override
	public void tellNowPlaying(ServiceAccount account, Listen listen) {
		if (!ScrobbleParameters.areComplete(listen)) {
			return;
		}
		try {
			call("track.updateNowPlaying", ScrobbleParameters.of(listen), account);
		}
		catch (IOException ex) {
			logger.debug("{} was not told what plays", account, ex);
		}
	}

	private ServiceResponse call(String method, Map<String, String> parameters, ServiceAccount account)
			throws IOException {
		Map<String, String> all = new HashMap<>(parameters);
		all.put("sk", account.token());
		return this.api.call(method, all);
	}

	@Override
	public StoredAnswer stored(ServiceAccount account, Instant from, Instant to) {
		try {
			return this.recentTracks.of(account, from, to);
		}
		catch (RequestDelayed ex) {
			return new StoredAnswer.RateLimited(ex.getWait());
		}
		catch (IOException ex) {
			logger.debug("{} could not be asked for its listens", account, ex);
			return new StoredAnswer.NotAnswered(null);
		}
	}

}
