package dev.earshot.bench.history;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an extended history of any length without holding it in memory. Its shape was
 * measured in exports of many people: a third of the plays is shorter than 30 seconds, a
 * tenth is told twice, an eighth was played offline, and a few tracks have most plays.
 */
public final class LargeExport {

	private static final Instant FROM = Instant.parse("2012-03-01T07:30:00Z");

	private static final Instant TO = Instant.parse("2026-07-31T00:00:00Z");

	private static final int ROWS_PER_FILE = 15_000;

	private final Random random = new Random(7);

	private final int rows;

	private final int tracks;

	private Instant start = FROM;

	private String last = "";

	private LargeExport(int rows) {
		this.rows = rows;
		this.tracks = rows / 20;
	}

	public static Path write(int rows, Path directory) {
		Path file = directory.resolve("export-" + rows + ".zip");
		try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
			new LargeExport(rows).write(zip);
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(ZipOutputStream zip) throws IOException {
		for (int from = 0; from < this.rows; from += ROWS_PER_FILE) {
			zip.putNextEntry(new ZipEntry(
					"Spotify Extended Streaming History/Streaming_History_Audio_" + from / ROWS_PER_FILE + ".json"));
			writeFile(zip, Math.min(ROWS_PER_FILE, this.rows - from));
			zip.closeEntry();
		}
	}

	private void writeFile(OutputStream file, int count) throws IOException {
		for (int row = 0; row < count; row++) {
			file.write(((row == 0) ? "[\n" : ",\n").getBytes(StandardCharsets.UTF_8));
			file.write(row().getBytes(StandardCharsets.UTF_8));
		}
		file.write("\n]".getBytes(StandardCharsets.UTF_8));
	}

	private String row() {
		if (this.random.nextInt(10) > 0 || this.last.isEmpty()) {
			this.last = play();
		}
		return this.last;
	}

	private String play() {
		int ms = (this.random.nextInt(10) < 3) ? this.random.nextInt(30_000) : 30_000 + this.random.nextInt(200_000);
		boolean offline = this.random.nextInt(8) == 0;
		Instant began = this.start;
		Instant reported = (offline ? began.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS)
				: began.plusMillis(ms))
			.truncatedTo(ChronoUnit.SECONDS);
		this.start = began.plus(step());
		// Most tracks are played once, a few all the time.
		int track = (int) Math.pow(this.tracks, this.random.nextDouble());
		return """
				{
				  "ts": "%s",
				  "platform": "android",
				  "ms_played": %d,
				  "conn_country": "ZZ",
				  "ip_addr": "203.0.113.7",
				  "master_metadata_track_name": "Track of %d Lanterns",
				  "master_metadata_album_artist_name": "Artist %d",
				  "master_metadata_album_album_name": "Album %d",
				  "spotify_track_uri": "spotify:track:%022d",
				  "episode_name": null,
				  "episode_show_name": null,
				  "spotify_episode_uri": null,
				  "audiobook_title": null,
				  "audiobook_uri": null,
				  "audiobook_chapter_uri": null,
				  "audiobook_chapter_title": null,
				  "reason_start": "trackdone",
				  "reason_end": "%s",
				  "shuffle": false,
				  "skipped": false,
				  "offline": %b,
				  "offline_timestamp": %d,
				  "incognito_mode": false
				}""".formatted(reported, ms, track, track * 3 / 10, track * 4 / 10, track,
				(ms < 30_000) ? "fwdbtn" : "trackdone", offline, began.getEpochSecond());
	}

	private Duration step() {
		return Duration.between(FROM, TO).dividedBy(this.rows);
	}

}
