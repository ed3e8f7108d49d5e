package dev.earshot.soak;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Brings every kind of trouble, in a new order each time, with quiet in between, and
 * every third evening the end of Spotify's quota. The same seed always brings the same.
 */
final class TroubleSchedule {

	private static final int QUIET = 360;

	private static final int QUIET_MORE = 600;

	private static final int LATE = 20;

	private final List<Trouble> ahead = new ArrayList<>();

	private final Timeline time;

	private final Random chance;

	private final Consumer<TroublePeriod> sky;

	private @Nullable LocalDate quotaUsedUp;

	TroubleSchedule(Timeline time, long seed, Consumer<TroublePeriod> sky) {
		this.time = time;
		this.chance = new Random(seed);
		this.sky = sky;
	}

	void begin() {
		this.time.in(Duration.ofSeconds(QUIET + this.chance.nextInt(QUIET_MORE)), this::trouble);
	}

	private void trouble() {
		Trouble trouble = next();
		Duration lasting = trouble.lasting(this.chance.nextDouble());
		Instant now = this.time.instant();
		this.sky.accept(new TroublePeriod(trouble, now, now.plus(lasting)));
		this.time.in(lasting, this::begin);
	}

	private Trouble next() {
		if (isTimeForQuota(LocalDateTime.ofInstant(this.time.instant(), ZoneOffset.UTC))) {
			this.quotaUsedUp = LocalDate.ofInstant(this.time.instant(), ZoneOffset.UTC);
			return Trouble.QUOTA;
		}
		if (this.ahead.isEmpty()) {
			this.ahead.addAll(EnumSet.complementOf(EnumSet.of(Trouble.QUOTA)));
			Collections.shuffle(this.ahead, this.chance);
		}
		return this.ahead.removeLast();
	}

	private boolean isTimeForQuota(LocalDateTime now) {
		boolean isSaturday = now.getDayOfWeek() == DayOfWeek.SATURDAY;
		return isSaturday && now.getHour() >= LATE && !now.toLocalDate().equals(this.quotaUsedUp);
	}

}
