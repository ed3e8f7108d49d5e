package dev.earshot.standin;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;

/**
 * A simulation of Spotify on the loopback address: accounts service, Web API, artwork,
 * and a control panel at {@code /stand-in}. All state is in memory and of limited size,
 * so that it can run for days.
 */
public final class SpotifyStandIn implements AutoCloseable {

	private final StandInApp app = new StandInApp();

	private final Tokens tokens;

	private final Listeners listeners;

	private final CallLog callLog;

	private final Refusals refusals;

	private final PlayerCommandEndpoint commands = new PlayerCommandEndpoint();

	private final AuthorizeEndpoint authorize;

	private final WireMockServer server;

	private final int port;

	private SpotifyStandIn(int port, InstantSource clock) {
		this.port = port;
		this.tokens = new Tokens(clock);
		this.listeners = new Listeners(clock);
		this.callLog = new CallLog(clock);
		this.refusals = new Refusals(clock);
		this.authorize = new AuthorizeEndpoint(this.app, this.tokens, this.listeners, clock);
		this.server = WireMockAdapter.build(port, router(clock));
	}

	private RequestRouter router(InstantSource clock) {
		BearerAuthentication authentication = new BearerAuthentication(this.app, this.tokens, this.listeners, clock);
		WebApi api = new WebApi(authentication, this.commands, new Payloads(url()));
		return new RequestRouter(this.callLog, this.refusals, new TokenEndpoint(this.app, this.tokens, clock),
				this.authorize, api, new ControlPanel(this));
	}

	/**
	 * Starts on a free port with the system clock.
	 * @return a running stand-in
	 */
	public static SpotifyStandIn start() {
		return start(0, Clock.systemUTC());
	}

	/**
	 * Starts the stand-in.
	 * @param port the port, or 0 for a free one
	 * @param clock the clock of the music
	 * @return a running stand-in
	 */
	public static SpotifyStandIn start(int port, InstantSource clock) {
		return (port != 0) ? startOn(port, clock) : FreePort.start((free) -> startOn(free, clock));
	}

	private static SpotifyStandIn startOn(int port, InstantSource clock) {
		SpotifyStandIn standIn = new SpotifyStandIn(port, clock);
		standIn.server.start();
		return standIn;
	}

	public String url() {
		return "http://127.0.0.1:" + this.port;
	}

	public String accountsUrl() {
		return url();
	}

	public String apiUrl() {
		return url() + "/v1";
	}

	public StandInApp app() {
		return this.app;
	}

	public Tokens tokens() {
		return this.tokens;
	}

	/**
	 * Returns Lantern Fox, who is signed in at Spotify by default.
	 * @return always the same listener
	 */
	public Listener listener() {
		return listener(Person.LANTERN_FOX.id());
	}

	/**
	 * Returns a listener, creating one for an unknown ID.
	 * @param spotifyId the ID; the app has to allow a new one
	 * @return always the same listener for an ID
	 */
	public Listener listener(String spotifyId) {
		return this.listeners.listener(spotifyId);
	}

	/**
	 * Approves a login.
	 * @param authorizeUrl the address that the app redirected to
	 * @param person the person
	 * @return the address that the browser is redirected to
	 * @throws IllegalStateException if Spotify would show an error page
	 */
	public URI approve(String authorizeUrl, Person person) {
		return this.authorize.decide("/approve", authorizeUrl, person);
	}

	/**
	 * Refuses a login.
	 * @param authorizeUrl the address that the app redirected to
	 * @return the address that the browser is redirected to
	 */
	public URI deny(String authorizeUrl) {
		return this.authorize.decide("/refuse", authorizeUrl, Person.LANTERN_FOX);
	}

	/**
	 * Answers a number of calls with a sample, usually a refusal; {@code player-204.note}
	 * is the 204 that Spotify sometimes sends in the middle of a track.
	 * @param path such as {@code /me/player} or {@code /api/token}; {@code /me/**} for
	 * all below, {@code /**} for the whole Web API
	 * @param sample a file in {@code samples}
	 * @param times how many calls
	 */
	public void refuse(String path, String sample, int times) {
		this.refusals.add(path, Sample.named(sample), times);
	}

	/**
	 * Refuses all calls for some time by the clock. A 429 has the remaining time in
	 * {@code Retry-After}.
	 * @param path as above
	 * @param sample a file in {@code samples}
	 * @param duration how long
	 */
	public void refuse(String path, String sample, Duration duration) {
		this.refusals.add(path, Sample.named(sample), duration);
	}

	/**
	 * Answers all calls with given JSON until {@link #recover()}.
	 * @param path as above
	 * @param json the body
	 */
	public void answer(String path, String json) {
		answer(path, json, Integer.MAX_VALUE);
	}

	/**
	 * Answers a number of calls with given JSON.
	 * @param path as above
	 * @param json the body
	 * @param times how many calls
	 */
	public void answer(String path, String json, int times) {
		this.refusals.add(path, new Sample("odd.json", 200, Map.of(), json), times);
	}

	public void unavailable(int times) {
		refuse(Refusals.EVERYTHING, "error-503", times);
	}

	/**
	 * Accepts connections and never answers, until {@link #recover()}.
	 */
	public void silent() {
		this.refusals.outage(Refusals.Outage.SILENT);
	}

	/**
	 * Resets every connection, until {@link #recover()}.
	 */
	public void unreachable() {
		this.refusals.outage(Refusals.Outage.RESET);
	}

	/**
	 * Ends all refusals and outages.
	 */
	public void recover() {
		this.refusals.clear();
	}

	/**
	 * Sets whether commands return 200 with a meaningless text instead of 204, as Spotify
	 * sometimes does.
	 * @param opaque whether they do
	 */
	public void answerCommandsOpaquely(boolean opaque) {
		this.commands.answerOpaquely(opaque);
	}

	/**
	 * Returns the number of calls since the start or the last reset.
	 * @param path such as {@code /me/player} or {@code /api/token}
	 * @return the number of calls
	 */
	public int calls(String path) {
		return this.callLog.count(path);
	}

	/**
	 * Returns how often somebody asked for tokens with a code of a login since the start
	 * or the last reset. Calls for tokens are also those that refresh them.
	 */
	public int redemptions() {
		return this.tokens.redemptions();
	}

	/**
	 * Returns the newest thousand calls.
	 * @return oldest first
	 */
	public List<Call> calls() {
		return this.callLog.all();
	}

	/**
	 * Restores the initial state and clears the call log.
	 */
	public void reset() {
		recover();
		this.app.reset();
		this.tokens.clear();
		this.listeners.reset();
		this.callLog.clear();
		this.commands.answerOpaquely(false);
	}

	Refusals refusals() {
		return this.refusals;
	}

	CallLog log() {
		return this.callLog;
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
