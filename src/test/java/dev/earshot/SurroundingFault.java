package dev.earshot;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.UnreliableRelay.Behaviour;
import dev.earshot.storage.LockedFile;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Something around the program that fails for a while.
 */
enum SurroundingFault {

	SPOTIFY_SLOW("data-refusal=\"(unreachable|unavailable)\"", Behaviour.IS_SLOW),

	SPOTIFY_RESETS("data-refusal=\"(unreachable|unavailable)\"", Behaviour.RESETS),

	SPOTIFY_HALVES_ANSWERS("data-refusal=\"(unreachable|unavailable|unexpected)\"", Behaviour.HALVES_ANSWERS),

	SPOTIFY_MIXES_TYPES("Nothing is (playing|loaded)", Behaviour.MIXES_TYPES),

	SPOTIFY_ANSWERS_GARBAGE("data-refusal=\"(unreachable|unavailable|unexpected)\"", Behaviour.ANSWERS_GARBAGE),

	SPOTIFY_FAILS("data-refusal=\"unavailable\"", Behaviour.FAILS),

	PORTAL_PAGE("data-refusal=\"(unexpected|unavailable)\"", Behaviour.SHOWS_A_PORTAL),

	PORTAL_REDIRECT("data-refusal=\"(unexpected|unavailable)\"", Behaviour.REDIRECTS_TO_A_PORTAL),

	NAMES_NOT_FOUND("data-refusal=\"(unreachable|unavailable)\"") {

		@Override
		void begin(FaultStage stage) throws IOException {
			stage.lookNamesUp(false);
		}

		@Override
		void end(FaultStage stage) throws IOException {
			stage.lookNamesUp(true);
		}

	},

	CLOCK_AHEAD("") {

		@Override
		void begin(FaultStage stage) throws IOException {
			stage.setClock(ALMOST_AN_HOUR);
		}

		@Override
		void end(FaultStage stage) throws IOException {
			stage.setClock(0);
		}

	},

	CLOCK_BEHIND("") {

		@Override
		void begin(FaultStage stage) throws IOException {
			stage.setClock(-ALMOST_AN_HOUR);
		}

		@Override
		void end(FaultStage stage) throws IOException {
			stage.setClock(0);
		}

	},

	DISK_FULL("disk is full") {

		@Override
		void begin(FaultStage stage) throws IOException {
			stage.fillDisk();
		}

		@Override
		void end(FaultStage stage) throws IOException {
			stage.freeDisk();
		}

	},

	DIRECTORY_GONE("") {

		@Override
		void begin(FaultStage stage) throws IOException {
			stage.moveDirectoryAway();
		}

		@Override
		void end(FaultStage stage) throws IOException {
			boolean isUntouched = Files.notExists(stage.data().resolve("earshot.db"));
			stage.moveDirectoryBack();
			if (!isUntouched) {
				throw new AssertionError("Another database was begun where the directory was");
			}
		}

	},

	DATABASE_LOCKED("database is busy") {

		private @Nullable LockedFile lock;

		@Override
		void begin(FaultStage stage) throws IOException {
			try {
				this.lock = LockedFile.at(stage.data().resolve("earshot.db"));
			}
			catch (SQLException ex) {
				throw new IOException(ex);
			}
		}

		@Override
		void end(FaultStage stage) throws IOException {
			try (LockedFile _ = this.lock) {
				this.lock = null;
			}
			catch (SQLException ex) {
				throw new IOException(ex);
			}
		}

	},

	NO_DESCRIPTORS("Too many open files") {

		@Override
		void begin(FaultStage stage) throws IOException {
			stage.limitDescriptors(LOWEST);
			Awaitility.await().until(() -> {
				stage.earshot().stranger("127.0.0.8").begin(1, "GET / HTTP/1.1").getFirst().close();
				return stage.earshot().log().stream().anyMatch((line) -> line.contains("Too many open files"));
			});
		}

		@Override
		void end(FaultStage stage) throws IOException {
			stage.limitDescriptors(stage.mostDescriptors());
		}

	},

	SLOW_CLIENTS("") {

		private final List<Socket> clients = new CopyOnWriteArrayList<>();

		private final AtomicInteger sent = new AtomicInteger();

		private final ScheduledExecutorService sender = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

		private Future<?> sending = CompletableFuture.completedFuture(null);

		@Override
		void begin(FaultStage stage) {
			int addresses = Integer.getInteger("faults.slow-clients", 2000) / 500;
			IntStream.rangeClosed(1, addresses)
				.forEach((address) -> this.clients.addAll(stage.earshot()
					.stranger("127.0.3." + address)
					.begin(500, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")));
			this.sent.set(0);
			this.sending = this.sender.scheduleAtFixedRate(this::sendAByte, 1, 1, TimeUnit.SECONDS);
			Awaitility.await().until(() -> this.sent.get() > 1);
		}

		private void sendAByte() {
			this.clients.forEach((client) -> {
				try {
					client.getOutputStream().write('a');
				}
				catch (IOException ex) {
					// Refused, as it may be.
				}
			});
			this.sent.incrementAndGet();
		}

		@Override
		void end(FaultStage stage) throws IOException {
			this.sending.cancel(false);
			for (Socket client : this.clients) {
				client.close();
			}
			this.clients.clear();
		}

	},

	KILLED_WHILE_REFRESHING("") {

		@Override
		void begin(FaultStage stage) {
			stage.relay().behave(Behaviour.HALVES_ANSWERS);
			stage.spotifyStandIn().tokens().expireAccessTokens();
			Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> stage.relay().wasAskedFor("/api/token"));
			stage.kill();
		}

		@Override
		void end(FaultStage stage) throws IOException {
			stage.relay().behave(Behaviour.PASSES);
			stage.startAgain();
		}

	},

	KILLED_WHILE_IMPORTING("") {

		@Override
		void begin(FaultStage stage) {
			stage.owner().open("/history/import");
			stage.owner().upload("/history/import", "Streaming_History_Audio_2024.json", export());
			stage.kill();
		}

		private static byte[] export() {
			return IntStream.range(0, IMPORTED)
				.mapToObj((play) -> """
						{"ts":"%s","ms_played":60000,"platform":"linux","master_metadata_track_name":"Track %d",\
						"master_metadata_album_artist_name":"Somebody","spotify_track_uri":"spotify:track:%022d"}"""
					.formatted(Instant.ofEpochSecond(1_700_000_000L + 100L * play), play % 100, play % 100))
				.collect(Collectors.joining(",\n", "[", "]"))
				.getBytes(StandardCharsets.UTF_8);
		}

		@Override
		void end(FaultStage stage) throws IOException {
			stage.startAgain();
			Awaitility.await()
				.atMost(Duration.ofMinutes(2))
				.untilAsserted(() -> assertThat(stage.jdbc("select count(*) from play where import_id is not null"))
					.containsExactly(String.valueOf(IMPORTED)));
		}

	},

	KILLED_WHILE_BACKING_UP("") {

		@Override
		void begin(FaultStage stage) throws IOException {
			stage.owner().open("/admin/backup");
			long before = entries(stage);
			Thread request = Thread.startVirtualThread(() -> {
				try {
					stage.owner()
						.post("/admin/backup", "passphrase", "four words are enough", "repeated",
								"four words are enough");
				}
				catch (RuntimeException ex) {
					// The server has gone.
				}
			});
			Awaitility.await()
				.pollInterval(Duration.ofMillis(1))
				.until(() -> !request.isAlive() || entries(stage) != before);
			stage.kill();
		}

		private static long entries(FaultStage stage) throws IOException {
			try (Stream<Path> files = Files.walk(stage.data())) {
				return files.count();
			}
		}

		@Override
		void end(FaultStage stage) throws IOException {
			stage.startAgain();
		}

	};

	private static final int IMPORTED = 20_000;

	// A limit is one of the number of a descriptor, and all low numbers are taken.
	private static final int LOWEST = 10;

	// After an hour, tokens would have expired by this clock as soon as the library of
	// OAuth has read them by the system's.
	private static final int ALMOST_AN_HOUR = 3300;

	private final String said;

	private final Behaviour behaviour;

	SurroundingFault(String said) {
		this(said, Behaviour.PASSES);
	}

	SurroundingFault(String said, Behaviour behaviour) {
		this.said = said;
		this.behaviour = behaviour;
	}

	/**
	 * What the page or the log says while it lasts, as a pattern; empty if nothing is
	 * wrong with the program.
	 */
	String said() {
		return this.said;
	}

	/** Whether the program is not there while it lasts, or takes no connection. */
	boolean isSilent() {
		return isEndedByAStart() || this == NO_DESCRIPTORS;
	}

	boolean isAboutSpotify() {
		return this.behaviour != Behaviour.PASSES || this == NAMES_NOT_FOUND || this == KILLED_WHILE_REFRESHING;
	}

	boolean isAboutTheClock() {
		return name().startsWith("CLOCK");
	}

	boolean isEndedByAStart() {
		return name().startsWith("KILLED");
	}

	void begin(FaultStage stage) throws IOException {
		stage.relay().behave(this.behaviour);
	}

	void end(FaultStage stage) throws IOException {
		stage.relay().behave(Behaviour.PASSES);
	}

}
