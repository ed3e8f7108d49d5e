package dev.earshot.playback.polling;

import java.util.Map;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.playback.reading.PlaylistNames;
import dev.earshot.playback.stored.LastPlayback;
import dev.earshot.playback.stored.LastPlaybacks;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What is known about the playback of an account.
 */
@Component
class PlaybackAccountData implements AccountData {

	private final PlaybackPollers pollers;

	private final LastPlaybackWriter writer;

	private final LastPlaybacks stored;

	private final PlaylistNames names;

	private final RemotePlaybacks remotes;

	PlaybackAccountData(PlaybackPollers pollers, LastPlaybackWriter writer, LastPlaybacks stored, PlaylistNames names,
			RemotePlaybacks remotes) {
		this.pollers = pollers;
		this.writer = writer;
		this.stored = stored;
		this.names = names;
		this.remotes = remotes;
	}

	@Override
	public void stop(AccountId account) {
		this.pollers.stop(account);
	}

	// In this order, or the writer would store once more what a poller knows.
	@Override
	public void erase(AccountId account) {
		this.pollers.forget(account);
		this.writer.delete(account);
		this.remotes.delete(account);
	}

	@Override
	public void forget(AccountId account) {
		this.pollers.forget(account);
		this.names.forget(account);
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		LastPlayback last = last(account);
		return (last != null) ? Map.of("lastPlayback", this.stored.json(last)) : Map.of();
	}

	private @Nullable LastPlayback last(AccountId account) {
		LastPlayback last = this.pollers.stored(account);
		return (last != null) ? last : this.stored.of(account);
	}

}
