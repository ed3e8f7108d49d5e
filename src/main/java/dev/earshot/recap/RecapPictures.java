package dev.earshot.recap;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.core.Sha256;
import dev.earshot.recap.picture.PictureContent;
import dev.earshot.recap.picture.PicturePainter;
import dev.earshot.recap.picture.PictureShape;
import dev.earshot.recap.picture.PictureTheme;
import dev.earshot.web.ConcurrencyLimit;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Pictures of recaps. A picture takes about ten megabytes while it is painted, so few are
 * painted at once; those that were painted lately are kept.
 */
@Component
public class RecapPictures implements AccountData {

	private static final Duration KEPT = Duration.ofMinutes(30);

	private static final long MAX_BYTES = 8_000_000;

	private static final int MAX_AT_ONCE = 2;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Supplier<Optional<PicturePainter>> painter;

	private final Cache<Painted, RecapPicture> pictures;

	private final ConcurrencyLimit limit = new ConcurrencyLimit(MAX_AT_ONCE, 1);

	@Autowired
	RecapPictures(Ticker ticker) {
		this(PicturePainter::create, ticker);
	}

	RecapPictures(Supplier<Optional<PicturePainter>> painter, Ticker ticker) {
		this.painter = SingletonSupplier.of(painter);
		this.pictures = Caffeine.newBuilder()
			.ticker(ticker)
			.executor(Runnable::run)
			.expireAfterAccess(KEPT)
			.maximumWeight(MAX_BYTES)
			.weigher((Painted _, RecapPicture picture) -> picture.png().length)
			.build();
	}

	/** Returns whether this server can paint pictures at all. */
	public boolean areAvailable() {
		return this.painter.get().isPresent();
	}

	/** Returns a picture; empty if this server cannot paint it, or not now. */
	public Optional<RecapPicture> of(Recap recap, PictureShape shape, PictureTheme theme) {
		Painted painted = new Painted(recap.account(), recap.picture(), shape, theme);
		Optional<RecapPicture> kept = Optional.ofNullable(this.pictures.getIfPresent(painted));
		return kept.or(() -> this.painter.get().flatMap((found) -> paint(painted, found)));
	}

	// Whoever waited for the same picture finds it.
	private Optional<RecapPicture> paint(Painted painted, PicturePainter found) {
		Optional<ConcurrencyLimit.Permit> permit = this.limit.acquire(painted.account().value(), PATIENCE);
		return permit.map((held) -> {
			try (held) {
				return this.pictures.get(painted, (key) -> key.paint(found));
			}
		});
	}

	@Override
	public void forget(AccountId account) {
		this.pictures.asMap().keySet().removeIf((painted) -> painted.account().equals(account));
	}

	private record Painted(AccountId account, PictureContent content, PictureShape shape, PictureTheme theme) {

		RecapPicture paint(PicturePainter painter) {
			byte[] png = painter.paint(this.content, this.shape, this.theme);
			return new RecapPicture(png, '"' + HexFormat.of().formatHex(Sha256.of(png)) + '"');
		}

	}

}
