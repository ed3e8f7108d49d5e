package dev.earshot.playback.reading;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.SpotifyTopItems;
import dev.earshot.spotify.payload.PagingObject;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks Spotify what somebody listens to most. The lists hold 50 at most, the most
 * important first.
 */
@Component
public class TopItemReader {

	private static final int LIMIT = 50;

	private final SpotifyTopItems items;

	private final CatalogueItemReader reader;

	TopItemReader(SpotifyTopItems items, CatalogueItemReader reader) {
		this.items = items;
		this.reader = reader;
	}

	/** Throws {@link dev.earshot.spotify.SpotifyRefused}. */
	public List<CatalogueItem> artists(AccountId account, TimeRange range) {
		return read(this.items.artists(account, range.value(), LIMIT), this.reader::artist);
	}

	/** Throws {@link dev.earshot.spotify.SpotifyRefused}. */
	public List<CatalogueItem> tracks(AccountId account, TimeRange range) {
		return read(this.items.tracks(account, range.value(), LIMIT), this.reader::item);
	}

	private static <T> List<CatalogueItem> read(PagingObject<T> page, Function<T, @Nullable CatalogueItem> reading) {
		List<T> items = Objects.requireNonNullElse(page.items(), List.of());
		return items.stream().map(reading).flatMap(Stream::ofNullable).toList();
	}

}
