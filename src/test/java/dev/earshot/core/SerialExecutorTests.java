package dev.earshot.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SerialExecutorTests {

	private static final Duration LONG = Duration.ofSeconds(10);

	private final List<Runnable> started = new ArrayList<>();

	private final List<Integer> done = new ArrayList<>();

	private final SerialExecutor executor = new SerialExecutor(this.started::add);

	@Test
	void runsEverythingInOrderOnOneThreadAtATime() {
		SerialExecutor concurrent = new SerialExecutor(Thread::startVirtualThread);
		AtomicInteger atOnce = new AtomicInteger();
		IntStream.range(0, 1000).forEach((number) -> concurrent.execute(() -> {
			assertThat(atOnce.incrementAndGet()).isOne();
			this.done.add(number);
			atOnce.decrementAndGet();
		}));
		concurrent.await(LONG);
		assertThat(this.done).hasSize(1000).isSorted();
	}

	@Test
	void startsOneThreadForAllThatWaits() {
		add(1);
		add(2);
		assertThat(this.started).hasSize(1);
		assertThat(this.executor.isDone()).isFalse();
		this.started.removeFirst().run();
		assertThat(this.done).containsExactly(1, 2);
		assertThat(this.executor.isDone()).isTrue();
		add(3);
		assertThat(this.started).hasSize(1);
	}

	@Test
	void goesOnAfterATaskThatFailed() {
		this.executor.execute(() -> {
			throw new IllegalStateException("A listener failed");
		});
		add(1);
		this.started.removeFirst().run();
		assertThat(this.done).containsExactly(1);
	}

	@Test
	void dropsWhatWaitsOnceItIsClosedAndSaysSo() {
		add(1);
		this.executor.close();
		this.started.removeFirst().run();
		add(2);
		assertThat(this.started).isEmpty();
		assertThat(this.done).isEmpty();
		assertThat(this.executor.isDone()).isFalse();
	}

	@Test
	void waitsNoLongerThanTheTimeout() {
		CountDownLatch end = new CountDownLatch(1);
		SerialExecutor blocked = new SerialExecutor(Thread::startVirtualThread);
		blocked.execute(() -> {
			try {
				end.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		blocked.await(Duration.ofMillis(1));
		assertThat(blocked.isDone()).isFalse();
		end.countDown();
		blocked.await(LONG);
		assertThat(blocked.isDone()).isTrue();
	}

	private void add(int number) {
		this.executor.execute(() -> this.done.add(number));
	}

}
