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
 * Schedules every kind of fault in random order with pauses in between, and on Saturday
 * evenings the end of Spotify's quota. The same seed gives the same schedule.
 */
final class FaultSchedule {

	private static final int MIN_PAUSE = 360;

	private static final int RANDOM_PAUSE = 600;

	private static final int QUOTA_HOUR = 20;

	private final List<Fault> remaining = new ArrayList<>();

	private final SimulatedTime time;

	private final Random random;

	private final Consumer<FaultPeriod> handler;

	private @Nullable LocalDate lastQuotaDay;

	FaultSchedule(SimulatedTime time, long seed, Consumer<FaultPeriod> handler) {
		this.time = time;
		this.random = new Random(seed);
		this.handler = handler;
	}

	void begin() {
		this.time.schedule(Duration.ofSeconds(MIN_PAUSE + this.random.nextInt(RANDOM_PAUSE)), this::beginFault);
	}

	private void beginFault() {
		Fault fault = next();
		Duration duration = fault.duration(this.random.nextDouble());
		Instant now = this.time.instant();
		this.handler.accept(new FaultPeriod(fault, now, now.plus(duration)));
		this.time.schedule(duration, this::begin);
	}

	private Fault next() {
		if (isTimeForQuota(LocalDateTime.ofInstant(this.time.instant(), ZoneOffset.UTC))) {
			this.lastQuotaDay = LocalDate.ofInstant(this.time.instant(), ZoneOffset.UTC);
			return Fault.QUOTA;
		}
		if (this.remaining.isEmpty()) {
			this.remaining.addAll(EnumSet.complementOf(EnumSet.of(Fault.QUOTA)));
			Collections.shuffle(this.remaining, this.random);
		}
		return this.remaining.removeLast();
	}

	private boolean isTimeForQuota(LocalDateTime now) {
		boolean isSaturday = now.getDayOfWeek() == DayOfWeek.SATURDAY;
		return isSaturday && now.getHour() >= QUOTA_HOUR && !now.toLocalDate().equals(this.lastQuotaDay);
	}

}
