package dev.earshot.scrobbling.targets;

import java.net.URI;
import java.time.InstantSource;

import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.storage.TestVault;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The targets of a test database.
 */
public final class TestTargets {

	public static final ServiceAccount SERVICE = account("fox", "secret-token");

	private TestTargets() {
	}

	public static ServiceAccount account(String user, String token) {
		return new ServiceAccount(URI.create("https://api.listenbrainz.org"), user, token);
	}

	public static Targets in(JdbcClient jdbc, ApplicationEventPublisher events, InstantSource clock) {
		return new Targets(new TargetRepository(jdbc, TestVault.open()), events, clock);
	}

}
