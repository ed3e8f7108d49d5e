package dev.earshot.links;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;

import dev.earshot.links.LinkViews.Usage;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.nodes.TestNodes;
import dev.earshot.presence.TestPlayback;
import dev.earshot.standin.MutableClock;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class LinkViewsTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

	private final MutableClock clock = new MutableClock(TestPlayback.NOON);

	@ParameterizedTest
	@EnumSource
	void areCountedByDay(TestDatabase database) {
		JdbcClient jdbc = prepared(database);
		ShareLink link = link(jdbc);
		LinkViews views = new LinkViews(jdbc, this.clock);
		view(views, link, 3);
		this.clock.advance(Duration.ofHours(12));
		view(views, link, 2);
		assertThat(usage(views, link))
			.isEqualTo(new Usage(this.clock.instant(), Map.of(TODAY, 3, TODAY.plusDays(1), 2)));
	}

	@ParameterizedTest
	@EnumSource
	void addUpOverRestarts(TestDatabase database) {
		JdbcClient jdbc = prepared(database);
		ShareLink link = link(jdbc);
		LinkViews before = new LinkViews(jdbc, this.clock);
		view(before, link, 3);
		before.flush();
		LinkViews after = new LinkViews(jdbc, this.clock);
		view(after, link, 4);
		assertThat(usage(after, link).byDay()).containsOnly(Map.entry(TODAY, 7));
	}

	@ParameterizedTest
	@EnumSource
	void areCountedForEachLinkAndReadableBeforeTheyAreWritten(TestDatabase database) {
		JdbcClient jdbc = prepared(database);
		ShareLink link = link(jdbc);
		ShareLink other = link(jdbc);
		LinkViews views = new LinkViews(jdbc, this.clock);
		view(views, link, 1);
		assertThat(usage(views, link).lastUsed()).isEqualTo(TestPlayback.NOON);
		assertThat(usage(views, other)).isEqualTo(Usage.NONE);
	}

	@ParameterizedTest
	@EnumSource
	void areDroppedIfTheLinkWasRevoked(TestDatabase database) {
		JdbcClient jdbc = prepared(database);
		ShareLink link = link(jdbc);
		LinkViews views = new LinkViews(jdbc, this.clock);
		view(views, link, 1);
		links(jdbc).revoke(link);
		views.flush();
		assertThat(jdbc.sql("select count(*) from share_view").query(Integer.class).single()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void areDeletedAfterThirtyDays(TestDatabase database) {
		JdbcClient jdbc = prepared(database);
		ShareLink link = link(jdbc);
		LinkViews views = new LinkViews(jdbc, this.clock);
		view(views, link, 1);
		views.flush();
		this.clock.advance(Duration.ofDays(30));
		views.deleteOld();
		assertThat(usage(views, link).byDay()).isEmpty();
		assertThat(jdbc.sql("select count(*) from share_view").query(Integer.class).single()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void areWrittenLaterIfTheDatabaseFails(TestDatabase database) {
		JdbcClient jdbc = prepared(database);
		ShareLink link = link(jdbc);
		LinkViews views = new LinkViews(jdbc, this.clock);
		view(views, link, 5);
		jdbc.sql("alter table share_view rename to elsewhere").update();
		views.flush();
		jdbc.sql("alter table elsewhere rename to share_view").update();
		assertThat(usage(views, link).byDay()).containsOnly(Map.entry(TODAY, 5));
	}

	@ParameterizedTest
	@EnumSource
	void recordWhenALinkWasUsedAndNotWhenThatWasWritten(TestDatabase database) {
		JdbcClient jdbc = prepared(database);
		ShareLink link = link(jdbc);
		LinkViews views = new LinkViews(jdbc, this.clock);
		view(views, link, 1);
		this.clock.advance(Duration.ofMinutes(10));
		assertThat(usage(views, link).lastUsed()).isEqualTo(TestPlayback.NOON);
	}

	@Test
	void tryAFailingDatabaseOnlyOncePerFlush() {
		JdbcClient jdbc = mock(JdbcClient.class);
		given(jdbc.sql(anyString())).willThrow(new QueryTimeoutException("On purpose"));
		LinkViews views = new LinkViews(jdbc, this.clock);
		view(views, link("one"), 1);
		view(views, link("another"), 1);
		views.flush();
		then(jdbc).should().sql(anyString());
	}

	private static ShareLink link(String id) {
		return new ShareLink(id, TestPlayback.ACCOUNT, "README", EnumSet.of(Output.CARD), LinkOptions.DEFAULTS,
				TestPlayback.NOON, null);
	}

	private static JdbcClient prepared(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		LinkAccounts.addAccounts(jdbc, TestPlayback.ACCOUNT);
		return jdbc;
	}

	private ShareLink link(JdbcClient jdbc) {
		return links(jdbc).create(TestPlayback.ACCOUNT, "README", EnumSet.of(Output.CARD), LinkOptions.DEFAULTS, null)
			.link();
	}

	private ShareLinks links(JdbcClient jdbc) {
		return new ShareLinks(new LinkRepository(jdbc, JsonMapper.shared(), TestNodes.messages()), (_) -> {
		}, this.clock);
	}

	private static void view(LinkViews views, ShareLink link, int times) {
		for (int time = 0; time < times; time++) {
			views.count(link);
		}
	}

	private static Usage usage(LinkViews views, ShareLink link) {
		return views.of(TestPlayback.ACCOUNT).getOrDefault(link.id(), Usage.NONE);
	}

}
