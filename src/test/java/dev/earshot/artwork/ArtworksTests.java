package dev.earshot.artwork;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.earshot.core.ImageHosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ArtworksTests {

	private final ImageServer server = new ImageServer();

	private final List<Object> events = new CopyOnWriteArrayList<>();

	private Duration now = Duration.ZERO;

	private final Artworks artworks = new Artworks(
			new ImageDownload(ImageHosts.of(this.server.url()), Duration.ofMinutes(1)),
			new ArtworkCache(() -> this.now.toNanos()), this.events::add);

	@AfterEach
	void close() {
		this.artworks.close();
		this.server.close();
	}

	@Test
	void publishesWhenACoverIsReadyAndMakesNobodyWait() {
		String url = cover("/1");
		assertThat(this.artworks.find(url)).isEmpty();
		await().until(() -> this.events.contains(new ArtworkReady(url)));
		assertThat(this.artworks.find(url)).get().extracting(Thumbnail::width).isEqualTo(300);
		assertThat(this.events).hasSize(1);
	}

	@Test
	void publishesNothingOnTheThreadOfTheCaller() {
		List<Thread> threads = new CopyOnWriteArrayList<>();
		ImageDownload download = new ImageDownload(ImageHosts.of(this.server.url()), Duration.ofMinutes(1));
		try (download) {
			new Artworks(download, new ArtworkCache(() -> 0), (_) -> threads.add(Thread.currentThread()))
				.fetch(cover("/1"))
				.join();
		}
		await().until(() -> !threads.isEmpty());
		assertThat(threads).doesNotContain(Thread.currentThread());
	}

	@Test
	void completesForCallersThatWait() {
		assertThat(this.artworks.fetch(cover("/1")).join()).isPresent();
	}

	@Test
	void downloadsOnceForAllCallers() {
		CountDownLatch allHaveAsked = new CountDownLatch(1);
		String url = slowCover("/1", allHaveAsked, new AtomicInteger());
		var covers = IntStream.range(0, 20).mapToObj((_) -> this.artworks.fetch(url)).toList();
		covers.getFirst().cancel(true);
		allHaveAsked.countDown();
		assertThat(covers.stream().skip(1)).allMatch((loaded) -> loaded.join().isPresent());
		assertThat(this.server.requestedPaths()).hasSize(1);
	}

	@Test
	void limitsParallelDownloads() {
		CountDownLatch open = new CountDownLatch(1);
		AtomicInteger busy = new AtomicInteger();
		List<CompletableFuture<Optional<Thumbnail>>> covers = IntStream.range(0, 10)
			.mapToObj((number) -> this.artworks.fetch(slowCover("/" + number, open, busy)))
			.toList();
		await().until(() -> busy.get() == 3);
		assertThat(this.server.requestedPaths()).hasSize(3);
		open.countDown();
		assertThat(covers).allMatch((loaded) -> loaded.join().isPresent());
		assertThat(busy).hasValue(0);
	}

	@Test
	void rejectsRequestsWhileTheQueueIsFull() {
		CountDownLatch open = new CountDownLatch(1);
		IntStream.range(0, 70)
			.forEach((number) -> this.artworks.find(slowCover("/" + number, open, new AtomicInteger())));
		await().until(() -> this.artworks.fetch(this.server.url() + "/more/" + UUID.randomUUID()).isDone());
		open.countDown();
		String later = cover("/later");
		await().until(() -> this.artworks.fetch(later).join().isPresent());
	}

	@Test
	void remembersAFailureForAMinute() {
		String url = this.server.serve("/1", "text/html", new byte[9]);
		assertThat(this.artworks.fetch(url).join()).isEmpty();
		pass(Duration.ofSeconds(59));
		assertThat(this.artworks.fetch(url).join()).isEmpty();
		assertThat(this.server.requestedPaths()).hasSize(1);
		pass(Duration.ofSeconds(1));
		this.artworks.fetch(url).join();
		assertThat(this.server.requestedPaths()).hasSize(2);
		assertThat(this.events).isEmpty();
	}

	@Test
	void keepsACoverForHalfAnHourAfterItsLastUse() {
		String url = cover("/1");
		this.artworks.fetch(url).join();
		pass(Duration.ofMinutes(29));
		assertThat(this.artworks.find(url)).isPresent();
		pass(Duration.ofMinutes(29));
		assertThat(this.artworks.find(url)).isPresent();
		pass(Duration.ofMinutes(31));
		assertThat(this.artworks.find(url)).isEmpty();
	}

	@Test
	void downloadsFromNoOtherHost() {
		assertThat(this.artworks.fetch("https://example.org/cover.jpg").join()).isEmpty();
		assertThat(this.artworks.fetch("no address").join()).isEmpty();
		assertThat(this.artworks.find("file:///etc/passwd")).isEmpty();
	}

	private String cover(String path) {
		return this.server.serve(path, "image/jpeg", TestImages.jpeg(640, 640));
	}

	private String slowCover(String path, CountDownLatch open, AtomicInteger busy) {
		return this.server.on(path, (exchange) -> {
			busy.incrementAndGet();
			waitFor(open);
			exchange.getResponseHeaders().set("Content-Type", "image/png");
			exchange.sendResponseHeaders(200, 0);
			exchange.getResponseBody().write(TestImages.png(10, 10));
			busy.decrementAndGet();
		});
	}

	private static void waitFor(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void pass(Duration duration) {
		this.now = this.now.plus(duration);
	}

}
