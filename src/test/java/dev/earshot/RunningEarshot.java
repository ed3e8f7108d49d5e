package dev.earshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.Stream;

import dev.earshot.standin.SpotifyStandIn;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole program on a port of its own, with a data directory that can outlive it.
 */
public final class RunningEarshot implements AutoCloseable {

	private final int port;

	private final ConfigurableApplicationContext context;

	private RunningEarshot(int port, ConfigurableApplicationContext context) {
		this.port = port;
		this.context = context;
	}

	public static RunningEarshot start(SpotifyStandIn standIn, Path data, String... properties) {
		return on(freePort(), standIn, data, properties);
	}

	static RunningEarshot on(int port, SpotifyStandIn standIn, Path data, String... properties) {
		String[] arguments = Stream.concat(arguments(port, standIn, data), Stream.of(properties))
			.toArray(String[]::new);
		return new RunningEarshot(port, SpringApplication.run(Earshot.class, arguments));
	}

	static Stream<String> arguments(int port, SpotifyStandIn standIn, Path data) {
		return Stream.of("--server.port=" + port, "--earshot.public-url=http://127.0.0.1:" + port,
				"--earshot.spotify.accounts-url=" + standIn.accountsUrl(),
				"--earshot.spotify.api-url=" + standIn.apiUrl(), "--earshot.spotify.image-hosts=" + standIn.url(),
				"--earshot.storage.data-directory=" + data);
	}

	/**
	 * Starts without a registration, whatever the environment of the tests holds.
	 * @param standIn who plays Spotify
	 * @param data the data directory
	 * @param properties further properties
	 * @return a program that asks for its setup
	 */
	public static RunningEarshot unregistered(SpotifyStandIn standIn, Path data, String... properties) {
		Stream<String> none = Stream.of("--earshot.setup.client-id=");
		return start(standIn, data, Stream.concat(none, Stream.of(properties)).toArray(String[]::new));
	}

	/**
	 * Starts with the stand-in's client ID and secret given from outside.
	 * @param standIn who plays Spotify
	 * @param data the data directory
	 * @return a program that people can log in to
	 */
	public static RunningEarshot registered(SpotifyStandIn standIn, Path data) {
		return registered(freePort(), standIn, data);
	}

	static RunningEarshot registered(int port, SpotifyStandIn standIn, Path data) {
		return on(port, standIn, data, registration(standIn).toArray(String[]::new));
	}

	static Stream<String> registration(SpotifyStandIn standIn) {
		return Stream.of("--earshot.setup.client-id=" + standIn.app().clientId(),
				"--earshot.setup.client-secret=" + standIn.app().secret());
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String url() {
		return "http://127.0.0.1:" + this.port;
	}

	/**
	 * Another address of the same server, as a visitor from elsewhere would use it.
	 * @return an address that Spotify cannot send anybody back to
	 */
	public String otherUrl() {
		return "http://127.0.0.2:" + this.port;
	}

	public int port() {
		return this.port;
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
