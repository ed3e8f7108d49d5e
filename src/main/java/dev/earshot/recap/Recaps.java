package dev.earshot.recap;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.SubjectName;
import dev.earshot.statistics.SubjectNames;
import dev.earshot.statistics.figures.DayRepeat;
import dev.earshot.statistics.figures.Extremes;
import dev.earshot.statistics.figures.Overview;
import dev.earshot.statistics.figures.PlayMoment;
import dev.earshot.statistics.figures.Ranked;
import dev.earshot.statistics.figures.Subject;
import org.jspecify.annotations.Nullable;

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

	private final Listeners listeners;

	private final Statistics statistics;

	private final SubjectNames names;

	private final MessageSource messages;

	private final Cache<Asked, Recap> told;

	Recaps(Listeners listeners, Statistics statistics, SubjectNames names, MessageSource messages, Ticker ticker) {
		this.listeners = listeners;
		this.statistics = statistics;
		this.names = names;
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
		return this.listeners.find(account).map((listener) -> RecapPeriod.latest(this.statistics.today(listener)));
	}

	/** Returns what a period was like for somebody; empty for somebody without a log. */
	public Optional<Recap> find(AccountId account, RecapPeriod period, Locale locale) {
		return this.listeners.find(account).map((listener) -> {
			Asked asked = new Asked(listener, period, locale, this.statistics.today(listener));
			return this.told.get(asked, this::tell);
		});
	}

	private Recap tell(Asked asked) {
		RecapFigures figures = figures(asked);
		RecapTexts texts = new RecapTexts(this.messages, asked.locale());
		RecapStory story = new RecapStory(figures, texts);
		LocalDate first = asked.period().days().first();
		return new Recap(asked.listener().account(), asked.period(), texts.name(asked.period()),
				!first.isAfter(asked.today()), figures.hasEarlier(),
				!asked.period().next().days().first().isAfter(asked.today()),
				texts.say(new RecapText("recap.rule", texts.date(first), texts.date(figures.last()),
						this.statistics.rule(asked.listener()).least().toSeconds())),
				story.cards(), story.picture());
	}

	private RecapFigures figures(Asked asked) {
		Listener listener = asked.listener();
		LocalDate first = asked.period().days().first();
		LocalDate last = asked.period().days().last();
		Overview overview = this.statistics.overview(listener, asked.period().days());
		Extremes extremes = this.statistics.extremes(listener, asked.period().days());
		boolean isOver = last.isBefore(asked.today()) || first.isAfter(asked.today());
		return new RecapFigures(asked.period(), isOver ? last : asked.today(), listener.zone(), overview, extremes,
				names(overview, extremes), this.statistics.firstDay(listener).isBefore(first));
	}

	private Map<Subject, Map<Integer, SubjectName>> names(Overview overview, Extremes extremes) {
		Map<Subject, Map<Integer, SubjectName>> found = new EnumMap<>(Subject.class);
		overview.rankings().forEach((subject, ranking) -> {
			Set<Integer> ids = new HashSet<>(ranking.stream().map(Ranked::id).toList());
			ids.addAll(ids(subject, extremes));
			found.put(subject, this.names.find(subject, ids));
		});
		return found;
	}

	private static List<Integer> ids(Subject subject, Extremes extremes) {
		return switch (subject) {
			case TRACKS ->
				Stream
					.of(id(extremes.first()), id(extremes.last()), id(extremes.repeat()), id(extremes.neverSkipped()),
							id(extremes.newTrack()))
					.flatMap(Optional::stream)
					.toList();
			case ARTISTS -> id(extremes.newArtist()).stream().toList();
			case ALBUMS, PODCASTS, AUDIOBOOKS -> List.of();
		};
	}

	private static Optional<Integer> id(@Nullable PlayMoment moment) {
		return Optional.ofNullable(moment).map(PlayMoment::item);
	}

	private static Optional<Integer> id(@Nullable DayRepeat repeat) {
		return Optional.ofNullable(repeat).map(DayRepeat::item);
	}

	private static Optional<Integer> id(@Nullable Ranked place) {
		return Optional.ofNullable(place).map(Ranked::id);
	}

	@Override
	public void erase(AccountId account) {
		this.told.asMap().keySet().removeIf((asked) -> asked.listener().account().equals(account));
	}

	private record Asked(Listener listener, RecapPeriod period, Locale locale, LocalDate today) {
	}

}
