package dev.earshot.core;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.earshot.ManualTime;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OneTimeSchedulerTests {

	private final ManualTime time = new ManualTime(Instant.EPOCH);

	private final OneTimeScheduler scheduler = new OneTimeScheduler(this.time.scheduler());

	private final AtomicBoolean done = new AtomicBoolean();

	@Test
	void runsATaskAtItsTime() {
		this.scheduler.schedule(() -> this.done.set(true), Instant.EPOCH.plusSeconds(2));
		this.time.pass(1);
		assertThat(this.done).isFalse();
		this.time.pass(1);
		assertThat(this.done).isTrue();
	}

	@Test
	void dropsATaskWhileTheProgramStops() {
		this.time.close();
		assertThat(this.scheduler.schedule(() -> this.done.set(true), Instant.EPOCH)).isCancelled();
		this.time.pass(1);
		assertThat(this.done).isFalse();
	}

}
