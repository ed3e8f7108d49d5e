package dev.earshot.scrobbling.targets;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

import dev.earshot.RunningEarshot;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.TestNodes;
import dev.earshot.scrobbling.queue.DeadLetters;
import dev.earshot.scrobbling.queue.DeadReason;
import dev.earshot.scrobbling.queue.QueuedListen;
import dev.earshot.scrobbling.queue.ScrobbleQueue;
import dev.earshot.scrobbling.queue.TestListens;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.storage.TestVault;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The targets of a test database, or of a program.
 */
public final class TestTargets {

	public static final ServiceAccount SERVICE = account("fox", "secret-token");

	private TestTargets() {
	}

	public static ServiceAccount account(String user, String token) {
		return new ServiceAccount(URI.create("https://api.listenbrainz.org"), user, token);
	}

	public static Targets in(JdbcClient jdbc, ApplicationEventPublisher events, InstantSource clock) {
		return new Targets(new TargetRepository(jdbc, TestVault.open(), TestNodes.messages()), events, clock);
	}

	/**
	 * Gives somebody a paused target at a server that nobody runs, with a play that waits
	 * and one that is not sent.
	 * @param word begins each text
	 */
	public static Target addPaused(RunningEarshot earshot, AccountId account, String word) {
		ServiceAccount service = new ServiceAccount(URI.create("http://127.0.0.1:1"), word + " listens",
				word + "-token");
		Targets targets = earshot.bean(Targets.class);
		Target target = Objects.requireNonNull(targets.connect(account, ServiceKind.LISTENBRAINZ, service));
		targets.pause(target.account(), target.id());
		ScrobbleQueue queue = earshot.bean(ScrobbleQueue.class);
		queue.add(target.id(), TestListens.of(word + " lost", Instant.EPOCH), false);
		List<QueuedListen> lost = queue.next(target.id(), 1);
		earshot.bean(DeadLetters.class).add(target.id(), lost.getFirst(), DeadReason.UNREADABLE, "No NUL is allowed");
		queue.add(target.id(), TestListens.of(word + " lost again", Instant.EPOCH.plusSeconds(1)), false);
		return target;
	}

	/** Lets it be as if the service had refused access. */
	public static void refuse(RunningEarshot earshot, Target target) {
		earshot.bean(Targets.class).update(target.id(), (health) -> health.resumed().refused());
	}

	/** Stops all sending of a program, in memory only. */
	public static void forget(RunningEarshot earshot) {
		Targets targets = earshot.bean(Targets.class);
		targets.accounts().forEach(targets::stop);
	}

}
