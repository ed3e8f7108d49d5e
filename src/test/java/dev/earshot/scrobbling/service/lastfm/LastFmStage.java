package dev.earshot.scrobbling.service.lastfm;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.ServiceListens;
import dev.earshot.scrobbling.service.exchange.PassingTime;
import dev.earshot.scrobbling.service.exchange.RequestPace;
import dev.earshot.scrobbling.service.exchange.ServiceHttp;
import dev.earshot.scrobbling.service.exchange.SubmissionClient;
import dev.earshot.standin.FreePort;
import dev.earshot.standin.LastFmStandIn;
import dev.earshot.standin.MutableClock;
import dev.earshot.web.PublicUrl;

/**
 * The client of Last.fm with a stand-in for the service.
 */
final class LastFmStage implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	final MutableClock clock = new MutableClock(ServiceListens.NOW);

	final PassingTime time = new PassingTime();

	final LastFmStandIn service = FreePort.start((port) -> LastFmStandIn.start(port, this.clock));

	private final List<ServiceHttp> opened = new ArrayList<>();

	LastFm client;

	LastFmStage() {
		this.client = connect(PATIENCE, LastFmStandIn.API_KEY, LastFmStandIn.SECRET);
	}

	private LastFm connect(Duration limit, String key, String secret) {
		return connect(limit, key, secret, Duration.ofSeconds(1));
	}

	private LastFm connect(Duration limit, String key, String secret, Duration interval) {
		ServiceHttp http = ServiceHttp.open(limit);
		this.opened.add(http);
		LastFmProperties properties = new LastFmProperties(key, secret, this.service.apiUrl(), this.service.authUrl());
		SubmissionClient program = new SubmissionClient("1.4.0",
				new PublicUrl(URI.create("https://music.example.com")));
		RequestPace pace = new RequestPace(interval, this.time, this.time);
		return new LastFm(properties, new LastFmApi(properties, http, program, pace), this.clock);
	}

	void waitNoLongerThan(Duration limit) {
		this.client = connect(limit, LastFmStandIn.API_KEY, LastFmStandIn.SECRET);
	}

	void callOncePer(Duration interval) {
		this.client = connect(PATIENCE, LastFmStandIn.API_KEY, LastFmStandIn.SECRET, interval);
	}

	void register(String key, String secret) {
		this.client = connect(PATIENCE, key, secret);
	}

	ServiceAccount account() {
		return new ServiceAccount(this.service.apiUrl(), LastFmStandIn.USER, LastFmStandIn.SESSION);
	}

	List<Map<String, String>> scrobbles() {
		return this.service.calls(LastFmStandIn.SCROBBLE);
	}

	@Override
	public void close() {
		this.opened.forEach(ServiceHttp::close);
		this.service.close();
	}

}
