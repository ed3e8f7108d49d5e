package dev.earshot.playback.polling;

import java.time.Instant;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.stored.LastPlayback;
import dev.earshot.playback.stored.LastPlaybacks;
import dev.earshot.storage.TestVault;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a poller knows of one account, stored and restored as the program does.
 */
public final class PolledAccount {

	private final AccountId account;

	private final LastPlaybacks stored;

	private final PollerState state;

	public PolledAccount(JdbcClient jdbc, AccountId account, Instant at) {
		this.account = account;
		this.stored = new LastPlaybacks(jdbc, TestVault.open(), JsonMapper.builder().build());
		this.state = new PollerState(account, at, this.stored.of(account));
	}

	/** Returns the plays that ended and began. */
	public List<Object> poll(Playback seen, Instant at) {
		return this.state.update(this.state.snapshot().observed(PlaybackFixtures.now(seen, at)));
	}

	public void store() {
		LastPlayback last = this.state.stored();
		if (last != null) {
			this.stored.save(this.account, last);
		}
	}

}
