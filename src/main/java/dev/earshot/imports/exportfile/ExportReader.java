package dev.earshot.imports.exportfile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads what people export from Spotify, in all layouts since 2018, or from Earshot: ZIPs
 * as they are downloaded, and single JSON files. It recognizes them by their content,
 * reads row by row, whatever the size, and unpacks nothing.
 */
@Component
public class ExportReader {

	private static final int BUFFER = 64 * 1024;

	private final InstantSource clock;

	private final UploadSize.Limit limit;

	@Autowired
	public ExportReader(InstantSource clock) {
		this(clock, UploadSize.LIMIT);
	}

	ExportReader(InstantSource clock, UploadSize.Limit limit) {
		this.clock = clock;
		this.limit = limit;
	}

	/**
	 * Reads an upload from its beginning.
	 * @param upload the file on the disk
	 * @param name what the person calls it
	 * @param visitor is told about each file. It may throw to stop the reading. A file
	 * whose rows it does not want is not ended.
	 * @throws UploadRefused if the upload cannot be read at all, or not to its end
	 * @throws UncheckedIOException if the disk cannot be read
	 */
	public void read(Path upload, String name, ExportVisitor visitor) {
		try (InputStream content = Files.newInputStream(upload)) {
			read(content, name, visitor);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads an upload from its beginning, as {@link #read(Path, String, ExportVisitor)}
	 * does. The caller closes it.
	 */
	public void read(InputStream upload, String name, ExportVisitor visitor) {
		UploadReading reading = new UploadReading(visitor, new RowTimes(this.clock.instant()),
				new UploadSize(this.limit));
		try {
			reading.upload(UploadName.of(name), new BufferedInputStream(upload, BUFFER));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
