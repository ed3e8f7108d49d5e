package dev.earshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.oauth.OAuthMemory;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole program for the tests of a class, emptied before each of them, with Spotify
 * played beside it.
 */
public final class Installation implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

	private static final List<String> TABLES = List.of("oauth_token", "account", "invitation", "registration",
			"call_block", "spring_session");

	private final boolean registered;

	private @Nullable SpotifyStandIn standIn;

	private @Nullable RunningEarshot earshot;

	private @Nullable Path data;

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
	public void beforeAll(ExtensionContext context) throws IOException {
		this.standIn = SpotifyStandIn.start();
		this.data = Scratch.directory();
		this.earshot = this.registered ? RunningEarshot.registered(this.standIn, this.data)
				: RunningEarshot.start(this.standIn, this.data);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		spotify().reset();
		startUnlessItRuns();
		JdbcClient jdbc = program().bean(JdbcClient.class);
		TABLES.forEach((table) -> jdbc.sql("delete from " + table).update());
		OAuthMemory.forget(program());
	}

	// A test that failed between a stop and a start must not fail all that follow.
	private void startUnlessItRuns() {
		if (!program().isRunning()) {
			String[] registration = this.registered ? RunningEarshot.registration(spotify()) : new String[0];
			this.earshot = RunningEarshot.on(program().port(), spotify(), data(), registration);
		}
	}

	@Override
	public void afterAll(ExtensionContext context) {
		program().close();
		spotify().close();
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
		this.earshot = RunningEarshot.registered(program().port(), spotify(), data());
	}

	public SpotifyStandIn spotify() {
		return required(this.standIn);
	}

	public RunningEarshot program() {
		return required(this.earshot);
	}

	public Path data() {
		return required(this.data);
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

	private static <T> T required(@Nullable T value) {
		if (value == null) {
			throw new IllegalStateException("Not started");
		}
		return value;
	}

}
