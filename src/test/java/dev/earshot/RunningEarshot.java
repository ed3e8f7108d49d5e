package dev.earshot;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.earshot.standin.FreePort;
import dev.earshot.standin.SpotifyStandIn;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole program on a port of its own, with a data directory that can outlive it.
 */
public final class RunningEarshot implements AutoCloseable {

	/** What a monitoring system sends. */
	public static final String METRICS_TOKEN = "token-of-a-monitoring-system";

	private final int port;

	private final ConfigurableApplicationContext context;

	private RunningEarshot(int port, ConfigurableApplicationContext context) {
		this.port = port;
		this.context = context;
	}

	/**
	 * Starts on a free port.
	 * @param standIn who plays Spotify
	 * @param data the data directory
	 * @param properties further properties as {@code name=value}, which win
	 * @return a program that asks for its setup
	 */
	public static RunningEarshot start(SpotifyStandIn standIn, Path data, String... properties) {
		return FreePort.start((port) -> on(port, standIn, data, properties));
	}

	static RunningEarshot on(int port, SpotifyStandIn standIn, Path data, String... properties) {
		String[] arguments = arguments(port, standIn, data, properties);
		return new RunningEarshot(port, SpringApplication.run(Earshot.class, arguments));
	}

	/**
	 * Starts with the stand-in's client ID and secret given from outside.
	 * @param standIn who plays Spotify
	 * @param data the data directory
	 * @param properties further properties as {@code name=value}, which win
	 * @return a program that people can log in to
	 */
	public static RunningEarshot registered(SpotifyStandIn standIn, Path data, String... properties) {
		return start(standIn, data,
				Stream.concat(Stream.of(registration(standIn)), Stream.of(properties)).toArray(String[]::new));
	}

	static RunningEarshot registered(int port, SpotifyStandIn standIn, Path data) {
		return on(port, standIn, data, registration(standIn));
	}

	static String[] registration(SpotifyStandIn standIn) {
		return new String[] { "earshot.setup.client-id=" + standIn.app().clientId(),
				"earshot.setup.client-secret=" + standIn.app().secret() };
	}

	/**
	 * Makes command line arguments that leave nothing to the environment of whoever runs
	 * the tests: a test must never meet a real database or a real registration.
	 * @param port the port to listen on
	 * @param standIn who plays Spotify
	 * @param data the data directory
	 * @param properties further properties as {@code name=value}, which win
	 * @return the arguments
	 */
	static String[] arguments(int port, SpotifyStandIn standIn, Path data, String... properties) {
		Map<String, String> given = new LinkedHashMap<>();
		given.put("server.port", String.valueOf(port));
		given.put("server.forward-headers-strategy", "none");
		given.put("earshot.public-url", "http://127.0.0.1:" + port);
		given.put("earshot.spotify.accounts-url", standIn.accountsUrl());
		given.put("earshot.spotify.api-url", standIn.apiUrl());
		given.put("earshot.spotify.image-hosts", standIn.url());
		given.put("earshot.storage.data-directory", data.toString());
		List.of("earshot.storage.database-url", "earshot.storage.key", "earshot.storage.key-previous",
				"earshot.backup.passphrase", "earshot.notifications.smtp-host", "earshot.setup.client-id",
				"earshot.setup.client-secret")
			.forEach((name) -> given.put(name, ""));
		given.put("earshot.account.sign-up", "invite");
		given.put("earshot.metrics.token", METRICS_TOKEN);
		// Whoever is to be told something in a test listens on this machine.
		given.put("earshot.webhook.hosts", "127.0.0.1");
		given.put("earshot.providers.hosts", "127.0.0.1");
		// Tests are in a greater hurry than any person.
		given.put("earshot.spotify.plan.burst", "100000");
		given.put("earshot.spotify.plan.strangers", "100000");
		given.put("earshot.spotify.plan.accounts", "100000");
		given.put("earshot.account.login-attempts", "100000");
		Stream.of(properties)
			.map((property) -> property.split("=", 2))
			.forEach((property) -> given.put(property[0], property[1]));
		return given.entrySet().stream().map((entry) -> "--" + entry).toArray(String[]::new);
	}

	static int freePort() {
		return FreePort.find();
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

	boolean isRunning() {
		return this.context.isActive();
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	public <T> Map<String, T> beans(Class<T> type) {
		return this.context.getBeansOfType(type);
	}

	public void publish(Object event) {
		this.context.publishEvent(event);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
