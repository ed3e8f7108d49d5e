package dev.earshot.outputs.recap;

import java.util.Locale;
import java.util.Optional;

import dev.earshot.core.AccountId;
import dev.earshot.links.options.RecapOptions;
import dev.earshot.recap.Recap;
import dev.earshot.recap.RecapPeriod;
import dev.earshot.recap.RecapPicture;
import dev.earshot.recap.RecapPictures;
import dev.earshot.recap.Recaps;
import dev.earshot.recap.picture.PictureShape;
import dev.earshot.recap.picture.PictureTheme;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The recaps that the options of links choose.
 */
@Component
class SharedRecaps {

	private final Recaps recaps;

	private final RecapPictures pictures;

	SharedRecaps(Recaps recaps, RecapPictures pictures) {
		this.recaps = recaps;
		this.pictures = pictures;
	}

	/** Returns a recap; empty without a log, or without plays in that time. */
	Optional<Recap> find(AccountId account, RecapOptions options, Locale locale) {
		return period(account, options).flatMap((period) -> this.recaps.findShared(account, period, locale))
			.filter((recap) -> !recap.isEmpty());
	}

	private Optional<RecapPeriod> period(AccountId account, RecapOptions options) {
		Integer month = (options.month() > 0) ? options.month() : null;
		Optional<Integer> year = (options.year() > 0) ? Optional.of(options.year())
				: this.recaps.latest(account).map(RecapPeriod::year);
		return year.flatMap((chosen) -> RecapPeriod.of(chosen, month));
	}

	/**
	 * Returns the picture of a recap; empty if there is none.
	 * @throws ResponseStatusException if it cannot be painted now
	 */
	Optional<RecapPicture> picture(AccountId account, RecapOptions options, Locale locale) {
		return find(account, options, locale).filter((_) -> this.pictures.areAvailable())
			.map((recap) -> paint(recap, options));
	}

	private RecapPicture paint(Recap recap, RecapOptions options) {
		return this.pictures
			.of(recap, PictureShape.valueOf(options.shape().name()), PictureTheme.valueOf(options.theme().name()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
	}

	boolean hasPictures() {
		return this.pictures.areAvailable();
	}

}
