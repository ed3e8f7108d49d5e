package dev.earshot.share.webhook;

import java.util.List;

import dev.earshot.playback.Artwork;
import dev.earshot.playback.Link;
import dev.earshot.playback.Playback.Episode;
import dev.earshot.playback.Playback.LocalFile;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.Playback.Track;
import dev.earshot.playback.Progress;
import org.jspecify.annotations.Nullable;

/**
 * An item as the feed shows it.
 */
record ItemView(String type, @Nullable String uri, String title, @Nullable String url, List<Link> by,
		@Nullable Link album, @Nullable Cover artwork, boolean explicit, @Nullable Long durationMs, long positionMs) {

	static ItemView of(Titled item) {
		Progress progress = item.progress();
		Artwork artwork = item.artwork();
		return new ItemView(type(item), (item.uri() != null) ? item.uri().value() : null, item.title(), item.url(),
				item.by(), item.album(), (artwork != null) ? new Cover(artwork.large(), artwork.small(), null) : null,
				item.explicit(), (progress.duration() != null) ? progress.duration().toMillis() : null,
				progress.position().toMillis());
	}

	private static String type(Titled item) {
		return switch (item) {
			case Track _ -> "track";
			case Episode _ -> "episode";
			case LocalFile _ -> "local-file";
		};
	}

	/**
	 * A cover without its colours.
	 */
	record Cover(String large, String small, @Nullable Object colors) {
	}

}
