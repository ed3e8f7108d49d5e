package dev.earshot.recap;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.Period;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells what years and months were like. What it told lately is kept while the log is the
 * same, so that many who look at one cost one pass.
 */
@Component
public class Recaps implements AccountData {

	private static final Duration KEPT = Duration.ofMinutes(10);

	private static final int MAX_KEPT = 200;

	// As recap.rule of the messages tells it apart.
	private static final long ONLY_TO_THE_END = -1;

	private final Listeners listeners;

	private final RecapSource source;

	private final MessageSource messages;

	private final Cache<Asked, Recap> told;

	Recaps(Listeners listeners, RecapSource source, MessageSource messages, Ticker ticker) {
		this.listeners = listeners;
		this.source = source;
		this.messages = messages;
		this.told = Caffeine.newBuilder()
			.ticker(ticker)
			.executor(Runnable::run)
			.expireAfterWrite(KEPT)
			.maximumSize(MAX_KEPT)
			.build();
	}

	/** Returns the year that somebody looks back on; empty for somebody without a log. */
	public Optional<RecapPeriod> latest(AccountId account) {
		return this.listeners.find(account).map((listener) -> RecapPeriod.latest(this.source.today(listener)));
	}

	/** Returns what a period was like for somebody; empty for somebody without a log. */
	public Optional<Recap> find(AccountId account, RecapPeriod period, Locale locale) {
		return this.listeners.find(account).map((listener) -> {
			Asked asked = new Asked(listener, period, locale, this.source.today(listener), false);
			return this.told.get(asked, this::tell);
		});
	}

	/**
	 * Returns what a period was like until yesterday, for others: it does not change with
	 * each play. Empty for somebody without a log, and before the second day of the
	 * period.
	 */
	public Optional<Recap> findShared(AccountId account, RecapPeriod period, Locale locale) {
		return this.listeners.find(account)
			.map((listener) -> new Asked(listener, period, locale, this.source.today(listener).minusDays(1), true))
			.filter((asked) -> !period.days().first().isAfter(asked.last()))
			.map((asked) -> this.told.get(asked, this::tell));
	}

	private Recap tell(Asked asked) {
		RecapFigures figures = figures(asked);
		RecapTexts texts = new RecapTexts(this.messages, asked.locale());
		RecapStory story = new RecapStory(figures, texts);
		RecapPeriod period = asked.period();
		RecapPeriod next = period.next();
		return new Recap(asked.listener().account(), period, texts.name(period), period.hasBegun(asked.last()),
				figures.hasEarlier() ? period.previous(asked.last()) : null, next.hasBegun(asked.last()) ? next : null,
				rule(asked, figures, texts), asked.isShared() ? story.sharedCards() : story.cards(), story.picture());
	}

	private RecapFigures figures(Asked asked) {
		Period days = asked.period().days();
		return this.source.figures(asked.listener(), asked.period(), asked.isShared() ? days.until(asked.last()) : days,
				asked.last());
	}

	private String rule(Asked asked, RecapFigures figures, RecapTexts texts) {
		CountRule rule = this.source.rule(asked.listener());
		Duration least = rule.least();
		return texts.say(new RecapText("recap.rule", texts.date(asked.period().days().first()),
				texts.date(figures.last()), (least != null) ? least.toSeconds() : ONLY_TO_THE_END,
				rule.exportsOnly() ? 1 : 0, (asked.period().month() == null) ? 1 : 0));
	}

	@Override
	public void forget(AccountId account) {
		this.told.asMap().keySet().removeIf((asked) -> asked.listener().account().equals(account));
	}

	/**
	 * What somebody wants to know.
	 *
	 * @param last the last day that there is to tell of: today, or yesterday for others
	 */
	private record Asked(Listener listener, RecapPeriod period, Locale locale, LocalDate last, boolean isShared) {
	}

}
