package dev.earshot.player.control;

import java.util.List;

import dev.earshot.account.Permissions;
import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.Player;
import dev.earshot.spotify.SpotifyCommands;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.NotCarriedOut;
import dev.earshot.spotify.SpotifyRefusal.NotCarriedOut.Reason;
import dev.earshot.spotify.SpotifyRefusal.PermissionsMissing;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.payload.PlayRequest;
import dev.earshot.spotify.payload.TransferRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Executes commands without checking for Premium: Spotify refuses them without it.
 */
@Component
class Commands {

	private static final NotCarriedOut NOT_NOW = new NotCarriedOut(Reason.NOT_POSSIBLE_NOW);

	private final SpotifyCommands spotify;

	private final SavedItems savedItems;

	private final CachedLists lists;

	private final CurrentPlayback playback;

	private final Permissions permissions;

	Commands(SpotifyCommands spotify, SavedItems savedItems, CachedLists lists, CurrentPlayback playback,
			Permissions permissions) {
		this.spotify = spotify;
		this.savedItems = savedItems;
		this.lists = lists;
		this.playback = playback;
		this.permissions = permissions;
	}

	void execute(AccountId account, Command command) {
		if (!this.permissions.includeControl(account)) {
			throw new SpotifyRefused(new PermissionsMissing());
		}
		try {
			call(account, command);
			succeeded(account, command);
		}
		catch (SpotifyRefused ex) {
			failed(account, command);
			throw new SpotifyRefused(explained(account, ex.refusal()), ex);
		}
		finally {
			this.lists.invalidate(account);
		}
	}

	// The command may have been executed all the same, or the page is out of date.
	private void failed(AccountId account, Command command) {
		if (command instanceof Command.Save save) {
			this.savedItems.invalidate(account, save.uri());
		}
		else {
			this.playback.commandSent(account);
		}
	}

	private void succeeded(AccountId account, Command command) {
		if (command instanceof Command.Seek(var position)) {
			this.playback.seeked(account, position);
		}
		else if (!(command instanceof Command.Save)) {
			this.playback.commandSent(account);
		}
	}

	private void call(AccountId account, Command command) {
		switch (command) {
			case Command.Resume(String device) -> this.spotify.resume(account, device);
			case Command.Play(SpotifyUri uri, String device) -> this.spotify.play(account, device, request(uri));
			case Command.Pause() -> this.spotify.pause(account);
			case Command.Next() -> this.spotify.next(account);
			case Command.Previous() -> this.spotify.previous(account);
			case Command.Seek(var position) -> this.spotify.seek(account, position.toMillis());
			case Command.Volume(int percent) -> this.spotify.volume(account, percent);
			case Command.Shuffle(boolean on) -> this.spotify.shuffle(account, on);
			case Command.Repeat(String state) -> this.spotify.repeat(account, state);
			case Command.Transfer(String device, boolean play) ->
				this.spotify.transfer(account, new TransferRequest(List.of(device), play));
			case Command.Enqueue(SpotifyUri uri) -> this.spotify.enqueue(account, uri.value());
			case Command.Save(SpotifyUri uri, boolean saved) -> this.savedItems.save(account, uri, saved);
		}
	}

	private static PlayRequest request(SpotifyUri uri) {
		boolean single = uri.type().equals("track") || uri.type().equals("episode");
		return single ? new PlayRequest(null, List.of(uri.value())) : new PlayRequest(uri.value(), null);
	}

	private SpotifyRefusal explained(AccountId account, SpotifyRefusal refusal) {
		Player player = this.playback.latest(account).player();
		return (refusal.equals(NOT_NOW) && isRestricted(player)) ? new NotCarriedOut(Reason.DEVICE_RESTRICTED)
				: refusal;
	}

	private static boolean isRestricted(@Nullable Player player) {
		return player != null && player.device() != null && player.device().restricted();
	}

}
