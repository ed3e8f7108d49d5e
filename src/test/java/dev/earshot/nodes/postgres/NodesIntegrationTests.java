package dev.earshot.nodes.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.RunningEarshot;
import dev.earshot.StreamViewer;
import dev.earshot.Visitor;
import dev.earshot.core.AccountId;
import dev.earshot.history.recording.Recording;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.Output;
import dev.earshot.nodes.Leases;
import dev.earshot.nodes.Nodes;
import dev.earshot.nodes.Partitions;
import dev.earshot.playback.polling.TestPolls;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Person;
import dev.earshot.standin.Playable.Track;
import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two nodes on one PostgreSQL, and a link that one person has.
 */
class NodesIntegrationTests {

	private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

	private final SpotifyStandIn standIn = SpotifyStandIn.start();

	private final String database = TestDatabase.postgresUrl();

	@TempDir
	Path data;

	private RunningEarshot first;

	private RunningEarshot second;

	private Visitor owner;

	private TestLink link;

	private AccountId account;

	@BeforeEach
	void start() {
		this.standIn.listener().play(Catalogue.HARBOR_LIGHTS);
		this.first = node("first");
		this.owner = new Visitor(this.first.url());
		this.owner.logIn(this.standIn, Person.LANTERN_FOX);
		this.link = TestLink.of(this.first, this.owner, Output.FEED, Output.OVERLAY);
		this.account = this.link.link().account();
		this.second = node("second");
		await().atMost(TEN_SECONDS).until(() -> nodes().allMatch((node) -> node.bean(Nodes.class).alive().size() == 2));
	}

	private RunningEarshot node(String name) {
		return RunningEarshot.registered(this.standIn, this.data.resolve(name),
				"earshot.storage.database-url=" + this.database, "earshot.storage.key=" + TestVault.KEY);
	}

	private Stream<RunningEarshot> nodes() {
		return Stream.of(this.first, this.second);
	}

	private boolean polls(RunningEarshot node) {
		return node.bean(Leases.class).isHeld(this.account);
	}

	private RunningEarshot poller() {
		return await().atMost(TEN_SECONDS)
			.until(() -> nodes().filter(this::polls).findFirst(), Optional::isPresent)
			.orElseThrow();
	}

	private RunningEarshot other() {
		return (poller() == this.first) ? this.second : this.first;
	}

	private String feed(RunningEarshot node) {
		return new Visitor(node.url()).get(this.link.path("now.json")).body();
	}

	private void awaitOn(RunningEarshot node, String title) {
		await().atMost(TEN_SECONDS).until(() -> feed(node).contains(title));
	}

	@AfterEach
	void stop() {
		nodes().forEach(RunningEarshot::close);
		this.standIn.close();
	}

	@Test
	void oneNodePollsAnAccount() {
		await().atMost(TEN_SECONDS).until(() -> nodes().filter(this::polls).count() == 1);
	}

	@Test
	void theOtherNodeShowsWhatPlaysAndAsksSpotifyNothing() {
		awaitOn(other(), Catalogue.HARBOR_LIGHTS.name());
		int calls = this.standIn.calls("/me/player");
		assertThat(feed(other())).contains(Catalogue.HARBOR_LIGHTS.name());
		assertThat(this.standIn.calls("/me/player")).isEqualTo(calls);
	}

	@Test
	void aLoginCountsOnBothNodes() {
		assertThat(this.owner.at(this.second.url()).open("/profile").body()).contains("Lantern Fox");
	}

	@Test
	void aCommandOnTheOtherNodeIsSeenOnBoth() {
		this.owner.turnOnControls(this.standIn, Person.LANTERN_FOX);
		awaitOn(other(), Catalogue.HARBOR_LIGHTS.name());
		Visitor there = this.owner.at(other().url());
		there.open("/");
		there.post("/playback/pause");
		await().atMost(TEN_SECONDS)
			.until(() -> nodes().allMatch((node) -> feed(node).contains("\"state\":\"paused\"")));
	}

	@Test
	void theOtherNodeTakesOverWhenOneStops() {
		awaitOn(other(), Catalogue.HARBOR_LIGHTS.name());
		RunningEarshot remaining = other();
		try (StreamViewer viewer = new StreamViewer(remaining.url() + this.link.path("live"))) {
			await().atMost(TEN_SECONDS).until(() -> !viewer.titles().isEmpty());
			this.standIn.listener().play(Catalogue.ANCHOR_SONG);
			poller().close();
			await().atMost(TEN_SECONDS).until(() -> viewer.titles().contains(Catalogue.ANCHOR_SONG.name()));
		}
	}

	@Test
	void aPlayThatTwoNodesHaveSeenIsLoggedOnce() {
		this.first.bean(Recording.class).switchOn(this.account, ZoneOffset.UTC);
		awaitOn(other(), Catalogue.HARBOR_LIGHTS.name());
		for (Track track : List.of(Catalogue.ANCHOR_SONG, Catalogue.FERRY_AT_SIX)) {
			this.standIn.listener().play(track);
			TestPolls.pollNow(other(), this.account);
			awaitOn(other(), track.name());
		}
		RunningEarshot remaining = other();
		poller().close();
		this.standIn.listener().play(Catalogue.TIN_ROOF_RADIO);
		await().atMost(TEN_SECONDS).until(() -> polls(remaining));
		TestPolls.pollNow(remaining, this.account);
		await().atMost(TEN_SECONDS)
			.untilAsserted(() -> assertThat(logged(remaining)).containsExactly(Catalogue.ANCHOR_SONG.name(),
					Catalogue.FERRY_AT_SIX.name()));
	}

	private static List<String> logged(RunningEarshot node) {
		return node.bean(JdbcClient.class)
			.sql("select item.title from play join item on item.id = play.item_id order by play.started_at")
			.query(String.class)
			.list();
	}

	@Test
	void aLinkIsClosedThoughTheNodeThatRevokedItTellsNobody() {
		this.first.bean(JdbcClient.class).sql("delete from share_link").update();
		assertThat(status(this.second)).isEqualTo(200);
		this.second.bean(UnheardChanges.class).readAgain();
		assertThat(status(this.second)).isEqualTo(404);
	}

	private int status(RunningEarshot node) {
		return new Visitor(node.url()).get(this.link.path("now.json")).status();
	}

	@Test
	void eachNodeHasHalfOfTheWork() {
		await().atMost(TEN_SECONDS).until(() -> nodes().allMatch((node) -> tasks(node) == PartitionLeases.share(2)));
	}

	private static long tasks(RunningEarshot node) {
		return IntStream.range(0, Partitions.COUNT)
			.mapToObj((code) -> String.valueOf((char) code))
			.filter(node.bean(Leases.class)::isHeld)
			.count();
	}

}
