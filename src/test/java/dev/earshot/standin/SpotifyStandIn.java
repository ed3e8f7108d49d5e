package dev.earshot.standin;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;

/**
 * Spotify, played by WireMock on this machine's loopback address: accounts, Web API,
 * artwork, and a control panel at {@code /stand-in}. Everything it needs is in memory and
 * of limited size, so that it can run for days.
 */
public final class SpotifyStandIn implements AutoCloseable {

	private final StandInApp app = new StandInApp();

	private final Tokens tokens;

	private final People people;

	private final Calls calls;

	private final Refusals refusals;

	private final PlayerCommands commands = new PlayerCommands();

	private final AuthorizeEndpoint authorize;

	private final WireMockServer server;

	private final int port;

	private SpotifyStandIn(int port, InstantSource clock) {
		this.port = port;
		this.tokens = new Tokens(clock);
		this.people = new People(clock);
		this.calls = new Calls(clock);
		this.refusals = new Refusals(clock);
		this.authorize = new AuthorizeEndpoint(this.app, this.tokens, this.people, clock);
		this.server = WireMockStage.build(port, front(clock));
	}

	private Front front(InstantSource clock) {
		Doorkeeper doorkeeper = new Doorkeeper(this.app, this.tokens, this.people, clock);
		Api api = new Api(doorkeeper, this.commands, new Payloads(url()));
		return new Front(this.calls, this.refusals, new TokenEndpoint(this.app, this.tokens, clock), this.authorize,
				api, new ControlPanel(this));
	}

	/**
	 * Starts on a free port with the clock of this machine.
	 * @return a stand-in that answers already
	 */
	public static SpotifyStandIn start() {
		return start(0, Clock.systemUTC());
	}

	/**
	 * Starts on a port of choice.
	 * @param port the port, or 0 for a free one
	 * @param clock what the music goes on with
	 * @return a stand-in that answers already
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
	 * Lantern Fox, who is signed in at Spotify unless a test says otherwise.
	 * @return the same listener for as long as the stand-in runs
	 */
	public Listener listener() {
		return listener(Person.LANTERN_FOX.id());
	}

	/**
	 * Finds somebody by their id at Spotify, or invents them.
	 * @param spotifyId the id; somebody who was invented has to be allowed by the app
	 * @return the same listener for as long as the stand-in runs
	 */
	public Listener listener(String spotifyId) {
		return this.people.listener(spotifyId);
	}

	/**
	 * Does what a person does who presses Approve.
	 * @param authorizeUrl where the app sent the browser
	 * @param person who agrees
	 * @return where the browser is sent back to
	 * @throws IllegalStateException if Spotify would show a page of its own instead
	 */
	public URI approve(String authorizeUrl, Person person) {
		return this.authorize.decide("/approve", authorizeUrl, person);
	}

	/**
	 * Does what a person does who presses Refuse.
	 * @param authorizeUrl where the app sent the browser
	 * @return where the browser is sent back to
	 */
	public URI deny(String authorizeUrl) {
		return this.authorize.decide("/refuse", authorizeUrl, Person.LANTERN_FOX);
	}

	/**
	 * Answers some calls with a sample, most often a refusal; {@code player-204.note} is
	 * the moment without content that Spotify has in the middle of a track.
	 * @param path such as {@code /me/player} or {@code /api/token}; {@code /me/**} for
	 * all below, {@code /**} for the whole Web API
	 * @param sample the name of a file in {@code samples}
	 * @param times how many calls
	 */
	public void refuse(String path, String sample, int times) {
		this.refusals.add(path, Sample.named(sample), times);
	}

	/**
	 * Refuses all calls with a sample for some time of the clock. A 429 tells in
	 * {@code Retry-After} how long that still is.
	 * @param path as above
	 * @param sample the name of a file in {@code samples}
	 * @param duration how long
	 */
	public void refuse(String path, String sample, Duration duration) {
		this.refusals.add(path, Sample.named(sample), duration);
	}

	/**
	 * Answers all calls with JSON that Spotify might send one day, until
	 * {@link #recover()}.
	 * @param path as above
	 * @param json the body
	 */
	public void answer(String path, String json) {
		answer(path, json, Integer.MAX_VALUE);
	}

	/**
	 * Answers some calls with JSON that Spotify might send one day.
	 * @param path as above
	 * @param json the body
	 * @param times how many calls
	 */
	public void answer(String path, String json, int times) {
		this.refusals.add(path, new Sample("odd.json", 200, Map.of(), json), times);
	}

	/**
	 * Answers the next calls to the Web API with 503.
	 * @param times how many calls
	 */
	public void unavailable(int times) {
		refuse(Refusals.EVERYTHING, "error-503", times);
	}

	/**
	 * Takes connections and never answers, until {@link #recover()}.
	 */
	public void silent() {
		this.refusals.outage(Refusals.Outage.SILENT);
	}

	/**
	 * Breaks every connection, until {@link #recover()}.
	 */
	public void unreachable() {
		this.refusals.outage(Refusals.Outage.RESET);
	}

	/**
	 * Makes all well again: no refusals, no outage.
	 */
	public void recover() {
		this.refusals.clear();
	}

	/**
	 * Chooses whether commands answer 200 with a text that means nothing instead of 204,
	 * as Spotify sometimes does.
	 * @param opaque whether they do
	 */
	public void answerCommandsOpaquely(boolean opaque) {
		this.commands.answerOpaquely(opaque);
	}

	/**
	 * How often something was asked.
	 * @param path such as {@code /me/player} or {@code /api/token}
	 * @return the number of calls since the start or the last reset
	 */
	public int calls(String path) {
		return this.calls.count(path);
	}

	/**
	 * What was asked.
	 * @return the newest thousand calls, oldest first
	 */
	public List<Call> calls() {
		return this.calls.all();
	}

	/**
	 * Becomes as it was at the start: people, app, tokens, refusals, and what was asked.
	 */
	public void reset() {
		recover();
		this.app.reset();
		this.tokens.clear();
		this.people.reset();
		this.calls.clear();
		this.commands.answerOpaquely(false);
	}

	Refusals refusals() {
		return this.refusals;
	}

	Calls log() {
		return this.calls;
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
