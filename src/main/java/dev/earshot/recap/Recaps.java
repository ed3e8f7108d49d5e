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
			Asked asked = new Asked(listener, period, locale, this.source.today(listener));
			return this.told.get(asked, this::tell);
		});
	}

	private Recap tell(Asked asked) {
		RecapFigures figures = this.source.figures(asked.listener(), asked.period(), asked.today());
		RecapTexts texts = new RecapTexts(this.messages, asked.locale());
		RecapStory story = new RecapStory(figures, texts);
		LocalDate first = asked.period().days().first();
		return new Recap(asked.listener().account(), asked.period(), texts.name(asked.period()),
				!first.isAfter(asked.today()), figures.hasEarlier(),
				!asked.period().next().days().first().isAfter(asked.today()), rule(asked, figures, texts),
				story.cards(), story.picture());
	}

	private String rule(Asked asked, RecapFigures figures, RecapTexts texts) {
		CountRule rule = this.source.rule(asked.listener());
		Duration least = rule.least();
		return texts
			.say(new RecapText("recap.rule", texts.date(asked.period().days().first()), texts.date(figures.last()),
					(least != null) ? least.toSeconds() : ONLY_TO_THE_END, rule.exportsOnly() ? 1 : 0));
	}

	@Override
	public void erase(AccountId account) {
		this.told.asMap().keySet().removeIf((asked) -> asked.listener().account().equals(account));
	}

	private record Asked(Listener listener, RecapPeriod period, Locale locale, LocalDate today) {
	}

}
