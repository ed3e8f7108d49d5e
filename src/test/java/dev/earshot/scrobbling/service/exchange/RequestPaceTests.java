package dev.earshot.scrobbling.service.exchange;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RequestPaceTests {

	private final PassingTime time = new PassingTime();

	private final RequestPace pace = new RequestPace(Duration.ofSeconds(1), this.time, this.time);

	@Test
	void letsTheFirstRequestPass() throws IOException {
		this.pace.await();
		assertThat(this.time.waited()).isZero();
	}

	@Test
	void keepsTheIntervalBetweenRequests() throws IOException {
		this.pace.await();
		this.pace.await();
		this.pace.await();
		assertThat(this.time.waited()).isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void waitsForNothingThatHasPassed() throws IOException {
		this.pace.await();
		this.time.pass(Duration.ofMinutes(1));
		this.pace.await();
		assertThat(this.time.waited()).isZero();
	}

	@Test
	void waitsUntilTheServiceWantsRequestsAgain() throws IOException {
		this.pace.hold(Duration.ofSeconds(10));
		this.pace.hold(Duration.ofSeconds(3));
		this.pace.await();
		assertThat(this.time.waited()).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void refusesToWaitLong() {
		this.pace.hold(Duration.ofMinutes(5));
		assertThatExceptionOfType(RequestDelayed.class).isThrownBy(this.pace::await)
			.satisfies((ex) -> assertThat(ex.getWait()).isEqualTo(Duration.ofMinutes(5)));
		assertThat(this.time.waited()).isZero();
	}

	@Test
	void endsWithTheThreadThatWaits() {
		RequestPace stopped = new RequestPace(Duration.ZERO, this.time, (_) -> {
			throw new InterruptedException();
		});
		assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(stopped::await);
		assertThat(Thread.interrupted()).isTrue();
	}

}
