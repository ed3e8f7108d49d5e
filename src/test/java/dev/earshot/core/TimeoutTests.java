package dev.earshot.core;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TimeoutTests {

	private static final Timeout LONG = new Timeout(Duration.ofMinutes(1));

	private static final Timeout SHORT = new Timeout(Duration.ofMillis(1));

	@Test
	void returnsWhatTheWorkReturns() throws Exception {
		assertThat(LONG.<String>call(() -> "done")).isEqualTo("done");
	}

	@Test
	void failsAsTheWorkFails() {
		IOException failure = new IOException("on purpose");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> LONG.call(() -> {
			throw failure;
		})).isSameAs(failure);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> LONG.call(() -> {
			throw new IllegalStateException("on purpose");
		})).withCauseInstanceOf(IllegalStateException.class);
	}

	@Test
	void waitsNoLongerThanItsLimit() {
		CompletableFuture<String> never = new CompletableFuture<>();
		assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> SHORT.call(never::join));
		SHORT.await(never);
		assertThat(never).isNotDone();
	}

	@Test
	void waitsUntilItIsDoneWhateverComesOfIt() {
		LONG.await(CompletableFuture.failedFuture(new IllegalStateException("on purpose")));
		CompletableFuture<Void> done = CompletableFuture.runAsync(Thread::onSpinWait);
		LONG.await(done);
		assertThat(done).isCompleted();
	}

}
