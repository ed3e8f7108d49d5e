package dev.earshot.links;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;
import dev.earshot.links.ShareLinks.Issued;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.OptionReader;
import dev.earshot.links.options.Output;
import dev.earshot.nodes.TestNodes;
import dev.earshot.presence.TestPlayback;
import dev.earshot.standin.MutableClock;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.UnsteadyDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;

class ShareLinksTests {

	private static final AccountId ACCOUNT = TestPlayback.ACCOUNT;

	private static final AccountId OTHER = new AccountId("other");

	private static final Set<Output> CARD = EnumSet.of(Output.CARD);

	private final MutableClock clock = new MutableClock(TestPlayback.NOON);

	private final List<Object> events = new ArrayList<>();

	private final List<String> audited = new ArrayList<>();

	@ParameterizedTest
	@EnumSource
	void areFoundByTheirTokenAlsoAfterARestart(TestDatabase database) {
		JdbcClient jdbc = prepared(database);
		LinkOptions options = LinkOptions.DEFAULTS.with(OptionReader.of(Map.of("card.width", "640")));
		Issued issued = links(jdbc).create(ACCOUNT, "README", EnumSet.of(Output.CARD, Output.FEED), options,
				TestPlayback.NOON.plusSeconds(60));
		assertThat(links(jdbc).find(issued.token())).contains(issued.link());
		assertThat(links(jdbc).find(new LinkToken("made-up"))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areStoredWithoutTheirToken(TestDatabase database) {
		JdbcClient jdbc = prepared(database);
		Issued issued = create(links(jdbc), null);
		assertThat(jdbc.sql("select * from share_link").query().listOfRows().toString()).contains(issued.link().id())
			.doesNotContain(issued.token().value());
	}

	@ParameterizedTest
	@EnumSource
	void keepTheirTokenAfterAChange(TestDatabase database) {
		JdbcClient jdbc = prepared(database);
		ShareLinks links = links(jdbc);
		Issued issued = create(links, null);
		ShareLink changed = named(issued.link(), "Another name");
		links.change(changed);
		assertThat(links.find(issued.token())).contains(changed);
		assertThat(links(jdbc).find(issued.token())).contains(changed);
	}

	@Test
	void publishChangesOfOutputsAndOptions() {
		ShareLinks links = links(mock(LinkRepository.class));
		ShareLink link = create(links, null).link();
		ShareLink wider = opening(link, EnumSet.of(Output.CARD, Output.FEED), link.options());
		links.change(wider);
		ShareLink tall = opening(wider, wider.opens(),
				link.options().with(OptionReader.of(Map.of("card.look", "tall"))));
		links.change(tall);
		assertThat(this.events).containsExactly(new LinkChanged(wider), new LinkChanged(tall));
	}

	@Test
	void publishNoChangesOfNameOrExpiry() {
		ShareLinks links = links(mock(LinkRepository.class));
		ShareLink link = create(links, null).link();
		links.change(named(link, "Another name"));
		links.change(new ShareLink(link.id(), ACCOUNT, link.name(), Set.of(Output.CARD), link.options(),
				link.createdAt(), TestPlayback.NOON.plusSeconds(60)));
		assertThat(this.events).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void openByTheNewTokenOnlyOnceRenewed(TestDatabase database) {
		JdbcClient jdbc = prepared(database);
		ShareLinks links = links(jdbc);
		Issued before = create(links, null);
		Issued after = links.renew(before.link());
		assertThat(links.find(before.token())).isEmpty();
		assertThat(links(jdbc).find(before.token())).isEmpty();
		assertThat(links(jdbc).find(after.token())).isEqualTo(links.find(after.token())).contains(before.link());
		assertThat(this.events).containsExactly(new LinkClosed(before.link()));
	}

	@ParameterizedTest
	@EnumSource
	void openNothingOnceRevoked(TestDatabase database) {
		JdbcClient jdbc = prepared(database);
		ShareLinks links = links(jdbc);
		Issued issued = create(links, null);
		links.revoke(issued.link());
		assertThat(links.find(issued.token())).isEmpty();
		assertThat(links(jdbc).of(ACCOUNT)).isEmpty();
		assertThat(this.events).containsExactly(new LinkClosed(issued.link()));
	}

	@ParameterizedTest
	@EnumSource
	void keepAConcurrentChangeWhenRenewed(TestDatabase database) {
		JdbcClient jdbc = prepared(database);
		ShareLinks links = links(jdbc);
		Issued issued = create(links, null);
		links.change(named(issued.link(), "Another name"));
		Issued renewed = links.renew(issued.link());
		assertThat(renewed.link().name()).isEqualTo("Another name");
		assertThat(links(jdbc).find(renewed.token())).contains(renewed.link());
	}

	@ParameterizedTest
	@EnumSource
	void cannotBeChangedOrRenewedOnceRevoked(TestDatabase database) {
		ShareLinks links = links(prepared(database));
		ShareLink link = create(links, null).link();
		links.revoke(link);
		assertThatExceptionOfType(LinkNotFound.class).isThrownBy(() -> links.change(link));
		assertThatExceptionOfType(LinkNotFound.class).isThrownBy(() -> links.renew(link));
		assertThat(links.of(ACCOUNT)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areDeletedWithTheirAccount(TestDatabase database) {
		JdbcClient jdbc = prepared(database);
		ShareLinks links = links(jdbc);
		Issued issued = create(links, null);
		Issued other = links.create(OTHER, "Theirs", CARD, LinkOptions.DEFAULTS, null);
		links.erase(ACCOUNT);
		assertThat(links.find(issued.token())).isEmpty();
		assertThat(links(jdbc).of(ACCOUNT)).isEmpty();
		assertThat(links.find(other.token())).isPresent();
		assertThat(this.events).containsExactly(new LinkClosed(issued.link()));
	}

	@ParameterizedTest
	@EnumSource
	void areReadableIfAnotherVersionWroteThem(TestDatabase database) {
		JdbcClient jdbc = prepared(database);
		Issued issued = create(links(jdbc), null);
		jdbc.sql(
				"update share_link set opens = 'HOLOGRAM,CARD', options = '{\"card.width\": [1], \"overlay.size\": 9}'")
			.update();
		assertThat(links(jdbc).find(issued.token())).get()
			.returns(CARD, ShareLink::opens)
			.returns(LinkOptions.DEFAULTS, ShareLink::options);
	}

	@ParameterizedTest
	@EnumSource
	void areNoMoreThanFiftyForEach(TestDatabase database) {
		ShareLinks links = links(prepared(database));
		for (int made = 0; made < ShareLinks.MAX_PER_ACCOUNT; made++) {
			create(links, null);
		}
		assertThat(links.isFull(ACCOUNT)).isTrue();
		assertThatExceptionOfType(TooManyLinks.class).isThrownBy(() -> create(links, null));
		assertThat(links.create(OTHER, "Theirs", CARD, LinkOptions.DEFAULTS, null)).isNotNull();
	}

	@Test
	void areListedNewestFirstToTheirOwnerOnly() {
		ShareLinks links = links(mock(LinkRepository.class));
		ShareLink first = create(links, null).link();
		this.clock.advance(Duration.ofSeconds(1));
		ShareLink second = create(links, null).link();
		assertThat(links.of(ACCOUNT)).containsExactly(second, first);
		assertThat(links.of(ACCOUNT, first.id())).isEqualTo(first);
		assertThatExceptionOfType(LinkNotFound.class).isThrownBy(() -> links.of(OTHER, first.id()));
	}

	@Test
	void expireAtTheExactTime() {
		ShareLinks links = links(mock(LinkRepository.class));
		Issued issued = create(links, TestPlayback.NOON.plusSeconds(10));
		this.clock.advance(Duration.ofMillis(9_999));
		assertThat(links.find(issued.token())).isPresent();
		this.clock.advance(Duration.ofMillis(1));
		assertThat(links.find(issued.token())).isEmpty();
	}

	@Test
	void areFoundWithoutTheDatabase() {
		LinkRepository repository = mock(LinkRepository.class);
		ShareLinks links = links(repository);
		Issued issued = create(links, null);
		clearInvocations(repository);
		assertThat(links.find(issued.token())).isPresent();
		assertThat(links.find(new LinkToken("made-up"))).isEmpty();
		then(repository).shouldHaveNoInteractions();
	}

	@Test
	void openNothingOnceTheirAccountIsDisconnectedWhateverFails() {
		LinkRepository repository = mock(LinkRepository.class);
		willThrow(new QueryTimeoutException("On purpose")).given(repository).removeAll(ACCOUNT);
		ShareLinks links = new ShareLinks(repository, this::recordAndFail, this.clock);
		Issued one = create(links, null);
		Issued another = create(links, null);
		links.erase(ACCOUNT);
		assertThat(links.find(one.token())).isEmpty();
		assertThat(links.find(another.token())).isEmpty();
		assertThat(this.events).containsExactlyInAnyOrder(new LinkClosed(one.link()), new LinkClosed(another.link()));
	}

	@ParameterizedTest
	@EnumSource
	void areInTheAuditLogWhateverPeopleDoWithThem(TestDatabase database) {
		ShareLinks links = links(prepared(database));
		ShareLink link = create(links, null).link();
		links.change(link);
		links.change(named(link, "Another name"));
		links.revoke(links.renew(link).link());
		assertThat(this.audited).containsExactly("link-created by " + ACCOUNT, "link-edited by " + ACCOUNT,
				"link-renewed by " + ACCOUNT, "link-revoked by " + ACCOUNT);
	}

	@ParameterizedTest
	@EnumSource
	void areNotInTheAuditLogWhenTheyCloseThemselves(TestDatabase database) {
		ShareLinks links = links(prepared(database));
		create(links, null);
		this.audited.clear();
		links.erase(ACCOUNT);
		assertThat(this.audited).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void doNotComeBackIfTheyAreDeletedLater(TestDatabase database) {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(database);
		LinkAccounts.addAccounts(unsteady.jdbc(), ACCOUNT);
		ShareLinks links = links(unsteady.jdbc());
		create(links, null);
		unsteady.goAway();
		links.erase(ACCOUNT);
		unsteady.comeBack();
		Issued later = create(links, null);
		links.flush();
		assertThat(links(unsteady.jdbc()).of(ACCOUNT)).containsExactly(later.link());
	}

	private void recordAndFail(Object event) {
		record(event);
		throw new IllegalStateException("On purpose");
	}

	private void record(Object event) {
		if (event instanceof AuditEvent audit) {
			this.audited.add(audit.code() + " by " + audit.actor());
		}
		else {
			this.events.add(event);
		}
	}

	private static JdbcClient prepared(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		LinkAccounts.addAccounts(jdbc, ACCOUNT, OTHER);
		return jdbc;
	}

	private ShareLinks links(JdbcClient jdbc) {
		return links(new LinkRepository(jdbc, JsonMapper.shared(), TestNodes.messages()));
	}

	private ShareLinks links(LinkRepository repository) {
		return new ShareLinks(repository, this::record, this.clock);
	}

	private static Issued create(ShareLinks links, @Nullable Instant expiresAt) {
		return links.create(ACCOUNT, "README", CARD, LinkOptions.DEFAULTS, expiresAt);
	}

	private static ShareLink opening(ShareLink link, Set<Output> opens, LinkOptions options) {
		return new ShareLink(link.id(), link.account(), link.name(), opens, options, link.createdAt(),
				link.expiresAt());
	}

	private static ShareLink named(ShareLink link, String name) {
		return new ShareLink(link.id(), link.account(), name, link.opens(), link.options(), link.createdAt(),
				link.expiresAt());
	}

}
