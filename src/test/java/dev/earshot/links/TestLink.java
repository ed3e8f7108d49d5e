package dev.earshot.links;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;

import dev.earshot.Installation;
import dev.earshot.RunningEarshot;
import dev.earshot.Visitor;
import dev.earshot.core.AccountId;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.live.broadcast.SseBroadcaster;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A link of the owner, who is logged in, and its addresses.
 */
public final class TestLink {

	private final Supplier<RunningEarshot> earshot;

	private final Visitor owner;

	private ShareLinks.Issued issued;

	private TestLink(Supplier<RunningEarshot> earshot, Visitor owner, Output... opens) {
		this.earshot = earshot;
		this.owner = owner;
		String account = bean(JdbcClient.class).sql("select id from account").query(String.class).single();
		this.issued = bean(ShareLinks.class).create(new AccountId(account), "Stream", EnumSet.copyOf(List.of(opens)),
				LinkOptions.DEFAULTS, null);
	}

	private <T> T bean(Class<T> type) {
		return this.earshot.get().bean(type);
	}

	/**
	 * Logs the owner in and creates a link.
	 * @param earshot the installation
	 * @param opens the outputs
	 * @return the link
	 */
	public static TestLink of(Installation earshot, Output... opens) {
		return new TestLink(earshot::program, earshot.owner(), opens);
	}

	/**
	 * Creates a link of somebody who is logged in.
	 * @param earshot the running program
	 * @param owner the only account
	 * @param opens the outputs
	 * @return the link
	 */
	public static TestLink of(RunningEarshot earshot, Visitor owner, Output... opens) {
		return new TestLink(() -> earshot, owner, opens);
	}

	/**
	 * Makes a link of the only person who has an account.
	 * @param earshot where
	 * @param opens what the link opens
	 * @param options how that looks
	 * @param expiresAt when it expires, {@code null} if never
	 * @return the link and its token
	 */
	public static ShareLinks.Issued issue(Installation earshot, Output opens, LinkOptions options,
			@Nullable Instant expiresAt) {
		return earshot.bean(ShareLinks.class)
			.create(earshot.account(), "Stream", EnumSet.of(opens), options, expiresAt);
	}

	public Visitor owner() {
		return this.owner;
	}

	public ShareLink link() {
		return this.issued.link();
	}

	/**
	 * Returns the path of an output.
	 * @param output the last part, such as {@code overlay}
	 * @return the path with the token
	 */
	public String path(String output) {
		return "/s/" + this.issued.token().value() + "/" + output;
	}

	public String url(String output) {
		return this.earshot.get().url() + path(output);
	}

	/**
	 * Waits until a stream of the link is open, because a stream that is still connecting
	 * gets no events.
	 */
	public void awaitSubscriber() {
		Awaitility.await().until(() -> bean(SseBroadcaster.class).hasSubscribers(link().channel()));
	}

	public void change(LinkOptions options, Output... opens) {
		ShareLink link = link();
		ShareLink changed = new ShareLink(link.id(), link.account(), link.name(), EnumSet.copyOf(List.of(opens)),
				options, link.createdAt(), link.expiresAt());
		bean(ShareLinks.class).change(changed);
		this.issued = new ShareLinks.Issued(changed, this.issued.token());
	}

	public void revoke() {
		bean(ShareLinks.class).revoke(link());
	}

}
