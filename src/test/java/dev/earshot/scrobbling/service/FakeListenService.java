package dev.earshot.scrobbling.service;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

import dev.earshot.scrobbling.service.ServiceAnswer.Taken;
import dev.earshot.scrobbling.service.StoredAnswer.Known;
import dev.earshot.scrobbling.service.StoredAnswer.TooMany;
import org.jspecify.annotations.Nullable;

/**
 * A service in memory. It stores what it is sent, unless a test has planned another
 * answer.
 */
public class FakeListenService implements ListenService {

	private final Deque<Function<List<Listen>, ServiceAnswer>> planned = new ArrayDeque<>();

	private final List<List<String>> requests = new ArrayList<>();

	private final List<StoredListen> stored = new ArrayList<>();

	private final List<String> nowPlaying = new ArrayList<>();

	private final ServiceKind kind;

	private int maxListens = 4;

	private int questions;

	private int mostTold = Integer.MAX_VALUE;

	private @Nullable StoredAnswer storedAnswer;

	private Runnable meanwhile = () -> {
	};

	public FakeListenService(ServiceKind kind) {
		this.kind = kind;
	}

	/** Plans the answer to the next request that has none yet. */
	public void answers(Function<List<Listen>, ServiceAnswer> answer) {
		this.planned.add(answer);
	}

	public void answers(ServiceAnswer answer) {
		answers((_) -> answer);
	}

	/** Refuses to read every request with a track until told otherwise. */
	public void cannotRead(String track) {
		this.planned.clear();
		Function<List<Listen>, ServiceAnswer> answer = (
				listens) -> listens.stream().anyMatch((listen) -> listen.track().equals(track))
						? new ServiceAnswer.Unreadable("no NUL") : store(listens);
		for (int request = 0; request < 100; request++) {
			this.planned.add(answer);
		}
	}

	public void takes(int listens) {
		this.maxListens = listens;
	}

	/** Answers each question for what is stored in this way; {@code null} truly. */
	public void tells(@Nullable StoredAnswer answer) {
		this.storedAnswer = answer;
	}

	/** Answers no question about a time with more listens than that. */
	public void tellsAtMost(int listens) {
		this.mostTold = listens;
	}

	/** Does something while each question is being answered. */
	public void meanwhile(Runnable meanwhile) {
		this.meanwhile = meanwhile;
	}

	/** Has listens, from wherever they came. */
	public ServiceAnswer store(List<Listen> listens) {
		listens.forEach((listen) -> this.stored
			.add(new StoredListen(listen.startedAt(), listen.track(), String.join(", ", listen.artists()))));
		return new Taken(Collections.nCopies(listens.size(), ListenAnswer.STORED));
	}

	public List<List<String>> requests() {
		return this.requests;
	}

	public List<String> tracks() {
		return this.stored.stream().map(StoredListen::track).toList();
	}

	public List<String> nowPlaying() {
		return this.nowPlaying;
	}

	public int questions() {
		return this.questions;
	}

	@Override
	public ServiceKind kind() {
		return this.kind;
	}

	@Override
	public int maxListens(ServiceAccount account) {
		return this.maxListens;
	}

	@Override
	public ServiceAnswer submit(ServiceAccount account, List<Listen> listens) {
		this.requests.add(listens.stream().map(Listen::track).toList());
		return this.planned.isEmpty() ? store(listens) : this.planned.poll().apply(listens);
	}

	@Override
	public void tellNowPlaying(ServiceAccount account, Listen listen) {
		this.nowPlaying.add(listen.track());
	}

	@Override
	public StoredAnswer stored(ServiceAccount account, Instant from, Instant to) {
		this.questions++;
		this.meanwhile.run();
		return (this.storedAnswer != null) ? this.storedAnswer : told(from, to);
	}

	private StoredAnswer told(Instant from, Instant to) {
		List<StoredListen> told = this.stored.stream()
			.filter((each) -> !each.startedAt().isBefore(from) && each.startedAt().isBefore(to))
			.toList();
		return (told.size() <= this.mostTold) ? new Known(told) : new TooMany();
	}

}
