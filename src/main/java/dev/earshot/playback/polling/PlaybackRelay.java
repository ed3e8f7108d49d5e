package dev.earshot.playback.polling;

import java.time.Duration;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.core.Timeout;
import dev.earshot.nodes.Leases;
import dev.earshot.nodes.NodeMessageListener;
import dev.earshot.nodes.Nodes;
import dev.earshot.playback.PlaybackChanged;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Carries changes of the playback from the node that polls an account to the others, and
 * their requests to it.
 */
@Component
class PlaybackRelay implements NodeMessageListener {

	static final String STATE = "state";

	private static final Timeout TIMEOUT = new Timeout(Duration.ofMillis(1500));

	private final PlaybackPollers pollers;

	private final RemotePlaybacks remotes;

	private final Leases leases;

	private final Nodes nodes;

	PlaybackRelay(PlaybackPollers pollers, RemotePlaybacks remotes, Leases leases, Nodes nodes) {
		this.pollers = pollers;
		this.remotes = remotes;
		this.leases = leases;
		this.nodes = nodes;
	}

	// After the listeners of other modules.
	@EventListener
	@Order(Ordered.LOWEST_PRECEDENCE)
	void on(PlaybackChanged event) {
		tellIfPolledHere(event.account());
	}

	private void tell(AccountId account) {
		this.remotes.tell(account, this.pollers.of(account));
	}

	@Override
	public String topic() {
		return RemotePlaybacks.TOPIC;
	}

	@Override
	public void received(String node, String text) {
		int space = text.indexOf(' ');
		AccountId account = new AccountId(text.substring(0, Math.max(space, 0)));
		String news = text.substring(space + 1);
		if (news.equals(STATE)) {
			read(account);
		}
		else if (this.leases.isHeld(account)) {
			PlaybackRequest.read(news)
				.ifPresent((request) -> Thread.startVirtualThread(() -> handle(account, request)));
		}
	}

	// What cannot be read now is read when the database is back: see missed().
	private void read(AccountId account) {
		RemotePlayback remote = this.pollers.remote(account);
		if (remote != null) {
			this.remotes.read(account).ifPresent(remote::update);
		}
	}

	private void handle(AccountId account, PlaybackRequest request) {
		AccountPlayback playback = this.pollers.of(account);
		switch (request) {
			case PlaybackRequest.PollForPage _ -> {
				TIMEOUT.await(playback.upToDate());
				tellIfHandled(account, playback);
			}
			case PlaybackRequest.PollForOutput _ -> {
				TIMEOUT.await(playback.roughlyUpToDate());
				tellIfHandled(account, playback);
			}
			case PlaybackRequest.PollAgain _ -> playback.pollAgain();
			case PlaybackRequest.CommandSent _ -> playback.commandSent();
			case PlaybackRequest.Seeked seek -> playback.seeked(seek.position());
		}
	}

	// A change is told once it has been handled.
	private void tellIfHandled(AccountId account, AccountPlayback playback) {
		if (!playback.isPublishing()) {
			tell(account);
		}
	}

	// The others may have missed something of this node, too, unless another one polls
	// meanwhile.
	@Override
	public void missed() {
		Set<AccountId> accounts = this.pollers.accounts();
		accounts.forEach(this::read);
		Thread.startVirtualThread(() -> accounts.stream().filter(this.leases::isHeld).forEach(this::tellIfPolledHere));
	}

	private void tellIfPolledHere(AccountId account) {
		if (this.nodes.alive().size() > 1 && this.pollers.isPolledHere(account)) {
			tell(account);
		}
	}

}
