package dev.earshot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.earshot.Visitor.Page;
import dev.earshot.standin.Person;
import dev.earshot.standin.Playable;
import dev.earshot.standin.SpotifyStandIn;
import org.awaitility.Awaitility;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The packaged program with everything around it that can fail: Spotify and the way to
 * it, names, clock, disk, files, descriptors and other clients. A dashboard is open all
 * the time, which comes back as browsers do.
 */
final class FaultStage implements AutoCloseable {

	private static final int DISK = 400 * 1024 * 1024;

	private static final int MOST_LINKS = 45;

	// It takes a path for more classes, which the usual one of the jar does not.
	private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

	private static final Pattern TOKEN = Pattern.compile("/s/([\\w-]{22})/");

	private final SpotifyStandIn standIn = SpotifyStandIn.start();

	private final UnreliableRelay relay = new UnreliableRelay(URI.create(this.standIn.url()).getPort());

	private final Path home = TemporaryFiles.directory();

	private final Path clock = this.home.resolve("clock");

	private final Path names = this.home.resolve("names");

	private final int port = RunningEarshot.freePort();

	private final Visitor owner = new Visitor("http://127.0.0.1:" + this.port);

	private final List<String> links = new ArrayList<>();

	private String link = "";

	private PackagedEarshot earshot;

	private volatile boolean closed;

	FaultStage() throws IOException {
		Files.createDirectory(data());
		run("mount", "-t", "tmpfs", "-o", "size=" + DISK, "tmpfs", data().toString());
		setClock(0);
		Files.createFile(this.names);
		this.earshot = start();
		this.owner.logIn(this.standIn, Person.LANTERN_FOX);
		this.owner.open("/history");
		this.owner.submit("/history/recording", "on", "true", "zone", "UTC");
		Thread.startVirtualThread(this::watch);
	}

	private PackagedEarshot start() throws IOException {
		Map<String, String> environment = Map.of("EARSHOT_SPOTIFY_ACCOUNTS_URL", spotify(), "EARSHOT_SPOTIFY_API_URL",
				spotify() + "/v1", "SPOTIFY_CLIENT_ID", this.standIn.app().clientId(), "SPOTIFY_CLIENT_SECRET",
				this.standIn.app().secret(), "EARSHOT_BACKUP_PASSPHRASE", "four words are enough");
		return new PackagedEarshot(this.home, this.port, environment,
				List.of("-D" + OffsetClock.FILE + "=" + this.clock, "-D" + UnansweredNames.LOOKED_UP + "=" + this.names,
						"-Dsun.net.inetaddr.ttl=0", "-Dsun.net.inetaddr.negative.ttl=0",
						"-Dearshot.spotify.plan.burst=100000", "-Dearshot.spotify.plan.player=1000000",
						"-Dloader.path=" + OffsetClock.inDirectory(), "-cp", PackagedEarshot.JAR, LAUNCHER))
			.ready();
	}

	private String spotify() {
		return "http://" + UnansweredNames.HERE + ":" + this.relay.port();
	}

	static boolean isPossible() {
		return Files.isExecutable(Path.of("/usr/bin/prlimit")) && "root".equals(System.getProperty("user.name"));
	}

	static void run(String... command) throws IOException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.onExit().join().exitValue() != 0) {
			throw new IOException(String.join(" ", command) + ": " + output);
		}
	}

	// A dashboard that is open.
	private void watch() {
		while (!this.closed) {
			try {
				HttpURLConnection stream = (HttpURLConnection) URI.create("http://127.0.0.1:" + this.port + "/live")
					.toURL()
					.openConnection();
				stream.setRequestProperty("Cookie", "EARSHOT=" + this.owner.session());
				stream.setReadTimeout(60_000);
				try (BufferedReader lines = new BufferedReader(
						new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8))) {
					lines.lines().takeWhile((_) -> !this.closed).forEach((_) -> Thread.yield());
				}
			}
			catch (IOException | UncheckedIOException ex) {
				LockSupport.parkNanos(500_000_000);
			}
		}
	}

	Path data() {
		return this.home.resolve("data");
	}

	SpotifyStandIn spotifyStandIn() {
		return this.standIn;
	}

	UnreliableRelay relay() {
		return this.relay;
	}

	PackagedEarshot earshot() {
		return this.earshot;
	}

	Visitor owner() {
		return this.owner;
	}

	/**
	 * Sets the program's clock.
	 * @param seconds how far it is ahead
	 * @throws IOException if that fails
	 */
	void setClock(int seconds) throws IOException {
		Path next = Files.writeString(this.home.resolve("next-clock"), String.valueOf(seconds));
		Files.move(next, this.clock, StandardCopyOption.ATOMIC_MOVE);
	}

	void lookNamesUp(boolean possible) throws IOException {
		this.relay.behave(UnreliableRelay.Behaviour.PASSES);
		if (possible) {
			Files.createFile(this.names);
		}
		else {
			Files.delete(this.names);
		}
	}

	void fillDisk() throws IOException {
		byte[] block = new byte[4096];
		try (OutputStream file = Files.newOutputStream(data().resolve("others"))) {
			for (int written = 0; written < DISK; written += block.length) {
				file.write(block);
			}
		}
		catch (IOException ex) {
			// It is full.
		}
	}

	void freeDisk() throws IOException {
		Files.delete(data().resolve("others"));
	}

	void moveDirectoryAway() throws IOException {
		Path away = this.home.resolve("away");
		Files.createDirectories(away);
		run("mount", "--move", data().toString(), away.toString());
	}

	void moveDirectoryBack() throws IOException {
		run("mount", "--move", this.home.resolve("away").toString(), data().toString());
	}

	void limitDescriptors(long count) throws IOException {
		run("prlimit", "--nofile=" + count + ":", "--pid", String.valueOf(this.earshot.pid()));
	}

	long mostDescriptors() throws IOException {
		return Files.readAllLines(Path.of("/proc", String.valueOf(this.earshot.pid()), "limits"))
			.stream()
			.filter((line) -> line.startsWith("Max open files"))
			.mapToLong((line) -> Long.parseLong(line.split("\\s+")[4]))
			.findFirst()
			.orElseThrow();
	}

	void kill() {
		this.earshot.close();
	}

	void startAgain() throws IOException {
		this.earshot.close();
		this.earshot = start();
	}

	/** Makes a link, which has to be there ever after. Nobody has more than fifty. */
	String makeLink() {
		return (this.links.size() < MOST_LINKS) ? makeAnotherLink() : this.link;
	}

	private String makeAnotherLink() {
		this.owner.open("/share");
		String name = "kept " + this.links.size();
		Matcher token = TOKEN.matcher(this.owner
			.submit("/share/new", "name", name, "opens.feed", "yes", "opens.overlay", "yes", "expiry", "never")
			.body());
		if (!token.find()) {
			throw new AssertionError("No link was made");
		}
		this.links.add(name);
		this.link = "/s/" + token.group(1);
		return this.link;
	}

	List<String> missing() {
		List<String> there = jdbc("select name from share_link");
		return this.links.stream().filter((link) -> !there.contains(link)).toList();
	}

	List<String> jdbc(String sql) {
		try (StoredContent stored = StoredContent.in(data())) {
			JdbcClient jdbc = stored.jdbc();
			return jdbc.sql(sql).query(String.class).list();
		}
	}

	void assertWhole() {
		try (StoredContent stored = StoredContent.in(data())) {
			stored.assertWhole();
		}
	}

	/** Plays something and waits until a link shows it. */
	void awaitChange(String link, Playable next, String name) {
		this.standIn.listener().play(next);
		Awaitility.await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> {
			Page page = new Visitor("http://127.0.0.1:" + this.port).get(link + "/now.json");
			return page.body().contains(name);
		});
	}

	@Override
	public void close() throws IOException {
		this.closed = true;
		this.earshot.close();
		this.relay.close();
		this.standIn.close();
		run("umount", "-l", data().toString());
	}

}
