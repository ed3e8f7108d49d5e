package dev.earshot.imports.exportfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

/**
 * Reads a ZIP from its beginning, because the sizes in a ZIP of Spotify follow its
 * entries, and because a directory of entries may be too large for memory.
 */
final class UploadZip extends ZipInputStream {

	// Central directory, and its end with and without Zip64.
	private static final Set<String> SIGNATURES_AFTER_ENTRIES = Set.of("PK\1\2", "PK\5\6", "PK\6\6");

	private static final int SIGNATURE = 4;

	private final UploadSize size;

	private String entryName = "";

	// Any byte is a character in this encoding. UTF-8 is read as such where it is
	// declared.
	UploadZip(InputStream in, UploadSize size) {
		super(in, StandardCharsets.ISO_8859_1);
		this.size = size;
	}

	/**
	 * Goes to the next entry.
	 * @return {@code null} after the last one
	 * @throws ZipException also if the ZIP is cut off between two entries
	 */
	@Override
	public @Nullable ZipEntry getNextEntry() throws IOException {
		closeEntry();
		if (isAfterEntries()) {
			return null;
		}
		ZipEntry entry = super.getNextEntry();
		if (entry == null) {
			throw new ZipException("No entry and no directory follow");
		}
		this.size.addFile();
		return entry;
	}

	private boolean isAfterEntries() throws IOException {
		byte[] next = this.in.readNBytes(SIGNATURE);
		((PushbackInputStream) this.in).unread(next);
		return SIGNATURES_AFTER_ENTRIES.contains(new String(next, StandardCharsets.ISO_8859_1));
	}

	// Called before the entry is found to be encrypted.
	@Override
	protected ZipEntry createZipEntry(String name) {
		this.entryName = name;
		return super.createZipEntry(name);
	}

	/** Returns the name of the entry that was read last, or could not be read. */
	String entryName() {
		return this.entryName;
	}

	// Entries that are skipped are read, too.
	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int count = super.read(buffer, offset, length);
		this.size.addBytes(Math.max(count, 0));
		return count;
	}

	static boolean isEncrypted(ZipException failure) {
		return String.valueOf(failure.getMessage()).contains("encrypted");
	}

}
