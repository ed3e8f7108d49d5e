package dev.earshot.standin;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jspecify.annotations.Nullable;

/**
 * A simulation of a service that takes listens, on the loopback address, with one
 * account. It stores each listen once by its second and names.
 */
public abstract sealed class ListenStandIn implements AutoCloseable permits LastFmStandIn, ListenBrainzStandIn {

	final InstantSource clock;

	final ServiceFaults faults = new ServiceFaults();

	final Set<ReceivedListen> received = ConcurrentHashMap.newKeySet();

	volatile @Nullable String nowPlaying;

	private final int port;

	private final WireMockServer server;

	ListenStandIn(int port, InstantSource clock) {
		this.port = port;
		this.clock = clock;
		this.server = WireMockAdapter.build(port, this::outage, this::respond);
	}

	abstract Refusals.Outage outage(Request request);

	abstract Response respond(Request request);

	void listen() {
		this.server.start();
	}

	/** Returns to an empty account at a service that works. */
	public void reset() {
		this.faults.clear();
		this.received.clear();
		this.nowPlaying = null;
	}

	public String origin() {
		return "http://127.0.0.1:" + this.port;
	}

	/** Cuts the connections of the next requests. */
	public void cut(int times) {
		this.faults.cut(times);
	}

	/** Never answers the next requests. */
	public void silence(int times) {
		this.faults.silence(times);
	}

	/** Handles the next requests and cuts the connection before the answer. */
	public void loseAnswers(int times) {
		this.faults.loseAnswers(times);
	}

	/** Answers the next requests with this, whatever they ask. */
	public void answer(int times, int status, String body, String... headers) {
		this.faults.answer(times, status, body, headers);
	}

	/** Stores a listen that another program has sent. */
	public void store(ReceivedListen listen) {
		this.received.add(listen);
	}

	/** Returns what is stored, oldest first. */
	public List<ReceivedListen> listens() {
		return this.received.stream().sorted(Comparator.comparing(ReceivedListen::startedAt)).toList();
	}

	/** Returns the track that plays now. */
	public @Nullable String nowPlaying() {
		return this.nowPlaying;
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
