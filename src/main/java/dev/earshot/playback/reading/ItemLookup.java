package dev.earshot.playback.reading;

import java.time.InstantSource;
import java.util.Optional;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.Progress;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyCatalogue;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.payload.Item;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Looks up tracks and episodes for which nobody waits, with what is left of the call
 * budget. Spotify has no request for several of them any more.
 */
@Component
public class ItemLookup {

	private final SpotifyCatalogue catalogue;

	private final ItemReader items;

	private final InstantSource clock;

	ItemLookup(SpotifyCatalogue catalogue, ItemReader items, InstantSource clock) {
		this.catalogue = catalogue;
		this.items = items;
		this.clock = clock;
	}

	/**
	 * Returns a track or an episode, without a position; empty if Spotify does not know
	 * it. Throws {@link SpotifyRefused}.
	 */
	public Optional<Titled> find(AccountId account, SpotifyUri uri) {
		try {
			return Optional.ofNullable(lookUp(account, uri)).map(this::titled);
		}
		catch (SpotifyRefused ex) {
			if (Catalogue.isUnknown(ex.refusal())) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private @Nullable Item lookUp(AccountId account, SpotifyUri uri) {
		return switch (uri.type()) {
			case "track" -> this.catalogue.track(account, CallPriority.SPARE, uri.id());
			case "episode" -> this.catalogue.episode(account, CallPriority.SPARE, uri.id());
			default -> null;
		};
	}

	private @Nullable Titled titled(Item item) {
		return this.items.titled(item,
				new Progress(null, PlayerReader.duration(item.durationMs()), false, this.clock.instant()));
	}

}
