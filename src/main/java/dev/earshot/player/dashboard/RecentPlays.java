package dev.earshot.player.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.core.AskOnce;
import dev.earshot.core.AskOnce.Answer;
import dev.earshot.playback.reading.PlayerReader;
import dev.earshot.playback.reading.RecentPlay;
import dev.earshot.player.lists.CachedList;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The recent plays of each account, loaded from Spotify at most once a minute.
 */
@Component
class RecentPlays implements AccountData {

	private static final Duration TIME_TO_LIVE = Duration.ofMinutes(1);

	private final PlayerReader reader;

	private final InstantSource clock;

	private final AskOnce<AccountId, CachedList<RecentPlay>> answers;

	RecentPlays(PlayerReader reader, InstantSource clock, Ticker ticker) {
		this.reader = reader;
		this.clock = clock;
		this.answers = new AskOnce<>(Caffeine.newBuilder(), ticker);
	}

	CompletableFuture<CachedList<RecentPlay>> of(AccountId account) {
		return this.answers.get(account, (before) -> answer(account, before));
	}

	// Returns recent plays loaded at or after a moment.
	CompletableFuture<CachedList<RecentPlay>> askedSince(AccountId account, Instant moment) {
		Duration age = Duration.between(moment, this.clock.instant());
		return this.answers.getWithin(account, age, (before) -> answer(account, before));
	}

	CachedList<RecentPlay> cached(AccountId account) {
		CachedList<RecentPlay> known = this.answers.fresh(account);
		CachedList<RecentPlay> latest = this.answers.latest(account);
		return (known != null) ? known : new CachedList<>((latest != null) ? latest.items() : null, null);
	}

	private Answer<CachedList<RecentPlay>> answer(AccountId account, @Nullable CachedList<RecentPlay> before) {
		return CachedList.answer(before, () -> this.reader.plays(account), TIME_TO_LIVE);
	}

	@Override
	public void forget(AccountId account) {
		this.answers.forget(account);
	}

}
