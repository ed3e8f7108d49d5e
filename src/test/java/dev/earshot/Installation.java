package dev.earshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.links.LinkMemory;
import dev.earshot.notifications.NotificationMemory;
import dev.earshot.oauth.OAuthMemory;
import dev.earshot.providers.oauth2.OAuth2Memory;
import dev.earshot.providers.oidc.OidcMemory;
import dev.earshot.scrobbling.targets.TestTargets;
import dev.earshot.spotify.budget.BudgetMemory;
import dev.earshot.standin.ApaleoStandIn;
import dev.earshot.standin.MailStandIn;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/**
 * The whole program, emptied before each test, with Spotify played beside it. All classes
 * of a run share the program, since each start takes seconds.
 */
public final class Installation implements BeforeAllCallback, BeforeEachCallback {

	private static final Namespace NAMESPACE = Namespace.create(Installation.class);

	private static final List<String> TABLES = List.of("oauth_token", "oidc_provider", "oauth2_provider",
			"apaleo_secret", "app_description", "account", "invitation", "registration", "circuit_breaker",
			"learned_quota", "spring_session", "audit_entry", "invitation_link", "erasure_receipt");

	private final boolean registered;

	private @Nullable Running running;

	private Installation(boolean registered) {
		this.registered = registered;
	}

	/**
	 * A server that nobody has set up yet.
	 * @return the extension to register
	 */
	public static Installation bare() {
		return new Installation(false);
	}

	/**
	 * A server whose registration was given from outside.
	 * @return the extension to register
	 */
	public static Installation registered() {
		return new Installation(true);
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		this.running = context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(this.registered, (_) -> new Running(registration()), Running.class);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		spotify().reset();
		apaleo().reset();
		mails().clear();
		startUnlessItRuns();
		NotificationMemory.forget(program());
		JdbcClient jdbc = program().bean(JdbcClient.class);
		TABLES.forEach((table) -> jdbc.sql("delete from " + table).update());
		OAuthMemory.forget(program());
		OidcMemory.forget(program());
		OAuth2Memory.forget(program());
		BudgetMemory.forget(program());
		LinkMemory.forget(program());
		TestTargets.forget(program());
	}

	// A test that failed between a stop and a start must not fail all that follow.
	private void startUnlessItRuns() {
		if (!program().isRunning()) {
			running().startAgain(registration());
		}
	}

	private Registration registration() {
		return (standIn) -> this.registered ? RunningEarshot.registration(standIn) : new String[0];
	}

	public void restart() {
		stop();
		startAgain();
	}

	public void stop() {
		program().close();
	}

	/**
	 * Starts where it was, with the data that it left.
	 */
	public void startAgain() {
		running().startAgain(RunningEarshot::registration);
	}

	public SpotifyStandIn spotify() {
		return running().standIn;
	}

	public ApaleoStandIn apaleo() {
		return running().apaleo;
	}

	/**
	 * The e-mails that the program has sent, with their headers.
	 */
	public List<String> mails() {
		return running().mails;
	}

	public RunningEarshot program() {
		return running().earshot;
	}

	public Path data() {
		return running().data;
	}

	/**
	 * All that the data directory holds. Read as Latin-1, every byte is a character and
	 * an ASCII secret stays what it is.
	 * @return the content of every file
	 */
	public String files() {
		try (Stream<Path> files = Files.list(data())) {
			StringBuilder content = new StringBuilder();
			for (Path file : files.toList()) {
				content.append(Files.readString(file, StandardCharsets.ISO_8859_1));
			}
			return content.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public <T> T bean(Class<T> type) {
		return program().bean(type);
	}

	/**
	 * A message as pages contain it.
	 * @param code of the message
	 * @param arguments of the message
	 * @return its text in English, with HTML entities
	 */
	public String text(String code, Object... arguments) {
		return HtmlUtils.htmlEscape(Texts.of(code, arguments), StandardCharsets.UTF_8.name());
	}

	/**
	 * The account of the only person who has one.
	 * @return its id
	 */
	public AccountId account() {
		return new AccountId(bean(JdbcClient.class).sql("select id from account").query(String.class).single());
	}

	/**
	 * Somebody at the server's own machine.
	 * @return a visitor without cookies
	 */
	public Visitor visitor() {
		return new Visitor(program().url());
	}

	/**
	 * Somebody who came by another address than the public one.
	 * @return a visitor without cookies
	 */
	public Visitor visitorFromElsewhere() {
		return new Visitor(program().otherUrl());
	}

	/**
	 * Lantern Fox, logged in and the owner.
	 * @return a visitor with a session
	 */
	public Visitor owner() {
		Visitor owner = visitor();
		owner.logIn(spotify(), Person.LANTERN_FOX);
		return owner;
	}

	/**
	 * Lets all sessions be of logins that are too long ago for what outlives a session.
	 */
	public void letLoginsGrowOld() {
		bean(JdbcClient.class).sql("delete from spring_session_attributes where attribute_name like '%RecentLogin%'")
			.update();
	}

	private Running running() {
		return Objects.requireNonNull(this.running, "Not started");
	}

	/**
	 * Tells what a program is registered by.
	 */
	@FunctionalInterface
	private interface Registration {

		String[] at(SpotifyStandIn standIn);

	}

	/**
	 * A program that the classes of a run share. It ends with the run.
	 */
	private static final class Running implements AutoCloseable {

		private final SpotifyStandIn standIn = SpotifyStandIn.start();

		private final ApaleoStandIn apaleo = ApaleoStandIn.start();

		private final List<String> mails = new CopyOnWriteArrayList<>();

		private final MailStandIn mailServer = MailStandIn.start(this.mails::add);

		private final Path data = TemporaryFiles.directory();

		private RunningEarshot earshot;

		Running(Registration registration) {
			this.earshot = RunningEarshot.start(this.standIn, this.data, properties(registration));
		}

		void startAgain(Registration registration) {
			this.earshot = RunningEarshot.on(this.earshot.port(), this.standIn, this.data, properties(registration));
		}

		private String[] properties(Registration registration) {
			return Stream.of(registration.at(this.standIn), this.apaleo.settings(), this.mailServer.settings())
				.flatMap(Stream::of)
				.toArray(String[]::new);
		}

		@Override
		public void close() {
			this.earshot.close();
			this.standIn.close();
			this.apaleo.close();
			this.mailServer.close();
		}

	}

}
