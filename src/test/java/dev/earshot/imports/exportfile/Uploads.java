package dev.earshot.imports.exportfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes uploads, and reads them on the last day of 2026.
 */
final class Uploads {

	static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-12-31T12:00:00Z"));

	private Uploads() {
	}

	static RecordedVisit read(String json) {
		return read(json.getBytes(StandardCharsets.UTF_8));
	}

	static RecordedVisit read(byte[] content) {
		return read(content, "history.json");
	}

	static RecordedVisit read(byte[] content, String name) {
		RecordedVisit visit = new RecordedVisit();
		read(content, name, visit);
		return visit;
	}

	static void read(byte[] content, String name, ExportVisitor visitor) {
		read(content, name, visitor, UploadSize.LIMIT);
	}

	static void read(byte[] content, String name, ExportVisitor visitor, UploadSize.Limit limit) {
		try {
			Path upload = Files.createTempFile("upload", null);
			try {
				Files.write(upload, content);
				new ExportReader(CLOCK, limit).read(upload, name, visitor);
			}
			finally {
				Files.delete(upload);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Makes a ZIP.
	 * @param namesAndContents a name, its content, the next name, and so on
	 */
	static byte[] zip(Object... namesAndContents) {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(target)) {
			for (int entry = 0; entry < namesAndContents.length; entry += 2) {
				zip.putNextEntry(new ZipEntry((String) namesAndContents[entry]));
				zip.write((namesAndContents[entry + 1] instanceof byte[] bytes) ? bytes
						: namesAndContents[entry + 1].toString().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return target.toByteArray();
	}

	/** Returns an extended row with a play of one second. */
	static String row() {
		return row("");
	}

	/**
	 * Returns an extended row.
	 * @param more further properties, which win over those before
	 */
	static String row(String more) {
		return """
				{"ts":"2023-05-01T10:00:00Z","ms_played":1000,"master_metadata_track_name":"Ferry",\
				"master_metadata_album_artist_name":"Lantern","master_metadata_album_album_name":"Tides",\
				"spotify_track_uri":"spotify:track:0000000000000000000001"%s}"""
			.formatted(more.isEmpty() ? "" : "," + more);
	}

}
