package dev.earshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.earshot.core.AccountId;
import dev.earshot.history.recording.Recording;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.Output;
import dev.earshot.nodes.postgres.Leasing;
import dev.earshot.standin.FreePort;
import dev.earshot.standin.Person;
import dev.earshot.standin.Playable.Track;
import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.storage.TestVault;
import dev.earshot.webhooks.Target;
import dev.earshot.webhooks.WebhookEvent;
import dev.earshot.webhooks.Webhooks;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Three processes of Earshot whose clocks differ, a PostgreSQL and a proxy, and a person
 * with a link, a webhook and a listening log.
 */
final class ThreeNodes implements AutoCloseable {

	private static final List<Duration> CLOCKS = List.of(Duration.ZERO, Duration.ofMinutes(2), Duration.ofMinutes(-2));

	private final SpotifyStandIn standIn = SpotifyStandIn.start();

	private final Target webhook = Target.open();

	private final Path data = TemporaryFiles.directory();

	private final int databasePort = FreePort.find();

	private final List<Integer> ports = List.of(FreePort.find(), FreePort.find(), FreePort.find());

	private final List<DatabaseLine> lines = new ArrayList<>();

	private final List<EarshotProcess> nodes = new ArrayList<>();

	private final int proxyPort = FreePort.find();

	private final Nginx proxy;

	private EmbeddedPostgres database;

	private Visitor owner;

	private String linkPath;

	private AccountId account;

	ThreeNodes() throws IOException {
		this.database = startDatabase();
		prepare();
		for (int node = 0; node < CLOCKS.size(); node++) {
			this.lines.add(new DatabaseLine(this.databasePort));
			this.nodes.add(start(node));
		}
		this.proxy = Nginx.before(this.proxyPort, this.ports);
		this.nodes.forEach(EarshotProcess::ready);
		awaitAlive(CLOCKS.size());
	}

	private EmbeddedPostgres startDatabase() throws IOException {
		return EmbeddedPostgres.builder()
			.setPort(this.databasePort)
			.setDataDirectory(this.data.resolve("postgres"))
			.setCleanDataDirectory(false)
			.setPGStartupWait(Duration.ofMinutes(2))
			.start();
	}

	private static String url(int port) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
	}

	// By a node that ends then, so that the test can use its parts.
	private void prepare() {
		try (RunningEarshot earshot = RunningEarshot.registered(this.standIn, this.data.resolve("first"),
				"earshot.storage.database-url=" + url(this.databasePort), "earshot.storage.key=" + TestVault.KEY)) {
			this.owner = new Visitor(earshot.url());
			this.owner.logIn(this.standIn, Person.LANTERN_FOX);
			this.owner.turnOnControls(this.standIn, Person.LANTERN_FOX);
			TestLink link = TestLink.of(earshot, this.owner, Output.OVERLAY, Output.FEED, Output.CARD);
			this.account = link.link().account();
			this.linkPath = link.path("");
			earshot.bean(Recording.class).switchOn(this.account, ZoneId.of("UTC"));
			earshot.bean(Webhooks.class)
				.create(this.account, "Test", URI.create("http://127.0.0.1:" + this.webhook.port() + "/"),
						EnumSet.of(WebhookEvent.STARTED, WebhookEvent.ENDED));
		}
	}

	private EarshotProcess start(int node) throws IOException {
		return EarshotProcess.node(this.ports.get(node), this.standIn, this.data.resolve("node" + node),
				CLOCKS.get(node), Map.of("EARSHOT_DATABASE_URL", url(this.lines.get(node).port()), "EARSHOT_KEY",
						TestVault.KEY, "EARSHOT_PUBLIC_URL", "http://127.0.0.1:" + this.proxyPort));
	}

	SpotifyStandIn standIn() {
		return this.standIn;
	}

	Target webhook() {
		return this.webhook;
	}

	JdbcClient database() {
		return JdbcClient.create(new DriverManagerDataSource(url(this.databasePort)));
	}

	/** Returns the address of an output through the proxy. */
	String output(String name) {
		return "http://127.0.0.1:" + this.proxyPort + this.linkPath + name;
	}

	/** Returns the number of the node that polls. */
	int poller() {
		String id = Awaitility.await()
			.until(() -> database().sql(
					"select locked_by from shedlock where name = :name and lock_until > timezone('utc', clock_timestamp())")
				.param("name", Leasing.nameFor(this.account))
				.query(String.class)
				.optional(), Optional::isPresent)
			.orElseThrow();
		return IntStream.range(0, CLOCKS.size()).filter((node) -> log(node).contains(id)).findFirst().orElseThrow();
	}

	/** Returns a node that does not poll. */
	int other() {
		return (poller() + 1) % CLOCKS.size();
	}

	/** Plays tracks, and waits until a page shows the first one. */
	void play(Track... tracks) {
		this.standIn.listener().play(tracks);
		Awaitility.await().until(() -> at(0).open("/").body().contains(tracks[0].name()));
	}

	private Visitor at(int node) {
		return this.owner.at("http://127.0.0.1:" + this.ports.get(node));
	}

	/** Sends a command to a node, which must carry it out. */
	void skip(int node) {
		Visitor there = at(node);
		there.open("/");
		there.post("/playback/next");
	}

	void stop(int node) {
		this.nodes.get(node).stop();
	}

	void kill(int node) {
		this.nodes.get(node).kill();
	}

	void restart(int node) throws IOException {
		this.nodes.set(node, start(node).ready());
		awaitAlive(CLOCKS.size());
	}

	void cutOff(int node) {
		this.lines.get(node).cut();
	}

	void silence(int node) {
		this.lines.get(node).silence();
	}

	void connectAgain(int node) {
		this.lines.get(node).restore();
		this.nodes.get(node).ready();
	}

	void restartDatabase() throws IOException {
		restartDatabase(() -> {
		});
	}

	/** Does something while the database is away. */
	void restartDatabase(Runnable meanwhile) throws IOException {
		this.database.close();
		meanwhile.run();
		this.database = startDatabase();
		this.nodes.forEach(EarshotProcess::ready);
	}

	private void awaitAlive(int count) {
		Awaitility.await().until(() -> database().sql("""
				select count(distinct locked_by) from shedlock
				where name like 'lease-%' and lock_until > timezone('utc', clock_timestamp())
				""").query(Integer.class).single() == count);
	}

	String log(int node) {
		try {
			return this.nodes.get(node).log();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.proxy.close();
		this.nodes.forEach(EarshotProcess::close);
		for (DatabaseLine line : this.lines) {
			line.close();
		}
		this.database.close();
		this.webhook.close();
		this.standIn.close();
	}

}
