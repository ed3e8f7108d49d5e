package dev.earshot.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

import dev.earshot.core.RequestTime;
import dev.earshot.storage.outage.FullDisk;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Receives files and stores them as they arrive. Multipart requests are switched off for
 * the rest of the program, and nothing is stored before it is known whose it is.
 */
@Component
class UploadReceiver {

	private static final Logger logger = LoggerFactory.getLogger(UploadReceiver.class);

	/** The most bytes of all files of an import. */
	static final long MAX_BYTES = 2L * 1024 * 1024 * 1024;

	private static final int MAX_FILES = 200;

	private static final int MAX_NAME = 200;

	// The database needs room, too.
	private static final long RESERVE = 256L * 1024 * 1024;

	private static final int BLOCK = 1024 * 1024;

	private final UploadDirectory directory;

	private final Imports imports;

	private final RequestTime time;

	private final long maxBytes;

	@Autowired
	UploadReceiver(UploadDirectory directory, Imports imports, RequestTime time) {
		this(directory, imports, time, MAX_BYTES);
	}

	UploadReceiver(UploadDirectory directory, Imports imports, RequestTime time, long maxBytes) {
		this.directory = directory;
		this.imports = imports;
		this.time = time;
		this.maxBytes = maxBytes;
	}

	/**
	 * Stores the files of a form.
	 * @throws ImportRefused if not all of them can be stored
	 */
	void receive(HttpServletRequest request, int id) {
		if (request.getContentLengthLong() > this.maxBytes) {
			throw new ImportRefused(ImportRefusal.UPLOAD_TOO_LARGE);
		}
		try {
			this.directory.create(id);
			new Reception(id)
				.receive(parse(() -> new FileUpload().getItemIterator(new ServletRequestContext(request))));
		}
		catch (NoSuchFileException ex) {
			throw new ImportRefused(ImportRefusal.UPLOAD_CANCELLED);
		}
		catch (FileSystemException ex) {
			logger.warn("An upload could not be stored", ex);
			throw new ImportRefused(
					this.directory.hasRoom(RESERVE) ? ImportRefusal.UPLOAD_NOT_STORED : ImportRefusal.UPLOAD_DISK_FULL);
		}
		catch (DataAccessException ex) {
			throw FullDisk.isCauseOf(ex) ? new ImportRefused(ImportRefusal.UPLOAD_DISK_FULL) : ex;
		}
		catch (InvalidFileNameException | IOException ex) {
			throw new ImportRefused(ImportRefusal.UPLOAD_INCOMPLETE);
		}
	}

	// Tomcat's parser expects a boundary of every part that consists of parts.
	private static <T> T parse(Step<T> step) throws IOException {
		try {
			return step.take();
		}
		catch (NullPointerException ex) {
			logger.debug("Tomcat cannot read a form", ex);
			throw new IOException("A part of several parts has no boundary", ex);
		}
	}

	/** Reads what is left of a request, because a browser shows no answer before. */
	void discard(HttpServletRequest request) {
		try {
			InputStream rest = request.getInputStream();
			int read = BLOCK;
			for (long left = this.maxBytes; left > 0 && read == BLOCK; left -= read) {
				read = rest.readNBytes(BLOCK).length;
				this.time.restart();
			}
		}
		catch (IOException ex) {
			logger.debug("The rest of an upload was cut off", ex);
		}
	}

	private final class Reception {

		private final int id;

		private int files;

		private long bytes;

		private Reception(int id) {
			this.id = id;
		}

		private void receive(FileItemIterator items) throws IOException {
			while (parse(items::hasNext)) {
				FileItemStream item = items.next();
				if (!item.isFormField() && item.getName() != null && !item.getName().isBlank()) {
					add(item);
				}
			}
			if (this.files == 0) {
				throw new ImportRefused(ImportRefusal.UPLOAD_EMPTY);
			}
		}

		private void add(FileItemStream item) throws IOException {
			this.files++;
			if (this.files > MAX_FILES) {
				throw new ImportRefused(ImportRefusal.UPLOAD_TOO_MANY);
			}
			long before = this.bytes;
			try (InputStream content = item.openStream();
					OutputStream file = Files
						.newOutputStream(UploadReceiver.this.directory.file(this.id, this.files))) {
				copy(content, file);
			}
			if (!UploadReceiver.this.imports.addUpload(this.id, this.files, name(item), this.bytes - before)) {
				throw new ImportRefused(ImportRefusal.UPLOAD_CANCELLED);
			}
		}

		private static String name(FileItemStream item) {
			String visible = item.getName().replaceAll("\\p{C}", "");
			return visible.substring(Math.max(0, visible.length() - MAX_NAME));
		}

		private void copy(InputStream content, OutputStream file) throws IOException {
			for (byte[] block = content.readNBytes(BLOCK); block.length > 0; block = content.readNBytes(BLOCK)) {
				this.bytes += block.length;
				requireRoom();
				write(block, file);
				UploadReceiver.this.time.restart();
			}
		}

		// What fails here is the disk, and not the connection.
		private static void write(byte[] block, OutputStream file) {
			try {
				file.write(block);
			}
			catch (IOException ex) {
				logger.warn("An upload could not be stored", ex);
				throw new ImportRefused(ImportRefusal.UPLOAD_DISK_FULL);
			}
		}

		private void requireRoom() {
			if (this.bytes > UploadReceiver.this.maxBytes) {
				throw new ImportRefused(ImportRefusal.UPLOAD_TOO_LARGE);
			}
			if (!UploadReceiver.this.directory.hasRoom(RESERVE)) {
				throw new ImportRefused(ImportRefusal.UPLOAD_DISK_FULL);
			}
		}

	}

	/** A step of reading a form. */
	private interface Step<T> {

		T take() throws IOException;

	}

}
