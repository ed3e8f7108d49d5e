package dev.earshot.links;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.links.ShareLinks.Issued;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.nodes.postgres.ConnectedNodes;
import dev.earshot.presence.TestPlayback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;

class SharedLinksTests {

	private final ConnectedNodes nodes = new ConnectedNodes();

	private final List<Object> events = new ArrayList<>();

	private final AccountId account = TestPlayback.ACCOUNT;

	private ShareLinks one;

	private ShareLinks other;

	@BeforeEach
	void start() {
		LinkAccounts.addAccounts(this.nodes.jdbc(), this.account);
		this.one = node("one", (_) -> {
		});
		this.other = node("other", this.events::add);
	}

	private ShareLinks node(String name, ApplicationEventPublisher events) {
		ShareLinks links = new ShareLinks(
				new LinkRepository(this.nodes.jdbc(), JsonMapper.shared(), this.nodes.messages(name)), events,
				() -> TestPlayback.NOON);
		this.nodes.listen(name, links);
		return links;
	}

	private Issued create() {
		return this.one.create(this.account, "README", EnumSet.of(Output.CARD), LinkOptions.DEFAULTS, null);
	}

	@Test
	void openOnAllNodesOnceOneHasMadeThem() {
		assertThat(this.other.find(create().token())).isPresent();
		assertThat(this.events).isEmpty();
	}

	@Test
	void openNothingOnAnyNodeOnceOneHasRevokedThem() {
		Issued issued = create();
		this.one.revoke(issued.link());
		assertThat(this.other.find(issued.token())).isEmpty();
		assertThat(this.events).containsExactly(new LinkClosed(issued.link()));
	}

	@Test
	void openNothingByATokenThatAnotherNodeHasReplaced() {
		Issued issued = create();
		Issued renewed = this.one.renew(issued.link());
		assertThat(this.other.find(issued.token())).isEmpty();
		assertThat(this.other.find(renewed.token())).isPresent();
		assertThat(this.events).containsExactly(new LinkClosed(issued.link()));
	}

	@Test
	void lookOnAllNodesAsOneHasChangedThem() {
		ShareLink link = create().link();
		ShareLink changed = with(link, link.name(), EnumSet.of(Output.FEED));
		this.one.change(changed);
		assertThat(this.events).containsExactly(new LinkChanged(changed));
		assertThat(this.other.of(this.account)).containsExactly(changed);
	}

	@Test
	void keepTheirStreamsWhenAnotherNodeGivesThemAnotherName() {
		ShareLink link = create().link();
		this.one.change(with(link, "Stream", link.opens()));
		assertThat(this.other.of(this.account)).extracting(ShareLink::name).containsExactly("Stream");
		assertThat(this.events).isEmpty();
	}

	private static ShareLink with(ShareLink link, String name, Set<Output> opens) {
		return new ShareLink(link.id(), link.account(), name, opens, link.options(), link.createdAt(),
				link.expiresAt());
	}

	@Test
	void openNothingOnAnyNodeOnceTheirAccountIsRemoved() {
		List<Issued> issued = List.of(create(), create());
		this.one.erase(this.account);
		assertThat(issued).allMatch((link) -> this.other.find(link.token()).isEmpty());
		assertThat(this.events).hasSize(2).hasOnlyElementsOfType(LinkClosed.class);
	}

	@Test
	void openNothingOnceANodeHearsAgainThatDidNotHearOfTheirEnd() {
		Issued issued = create();
		this.nodes.interrupt("other");
		this.one.revoke(issued.link());
		Issued made = create();
		this.nodes.reconnect("other");
		assertThat(this.other.find(issued.token())).isEmpty();
		assertThat(this.other.find(made.token())).isPresent();
		assertThat(this.events).containsExactly(new LinkClosed(issued.link()));
	}

	@Test
	void ofOthersStayAsTheyAreWhenANodeHearsAgain() {
		create();
		this.nodes.reconnect("other");
		assertThat(this.other.of(this.account)).hasSize(1);
		assertThat(this.events).isEmpty();
	}

}
