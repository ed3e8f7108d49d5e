package dev.earshot.storage;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Thrown to stop the start because data cannot be stored or read. The message is one
 * sentence for the operator.
 */
public class StorageUnusable extends RuntimeException {

	private final String remedy;

	public StorageUnusable(String message, String remedy, @Nullable Throwable cause) {
		super(message, cause);
		this.remedy = remedy;
	}

	static StorageUnusable inaccessible(Path file, @Nullable Exception cause) {
		return new StorageUnusable(file + " cannot be read and written by the user that runs Earshot.",
				"Give that user access to it; in Docker chown 10001:10001 the data directory and what is in it.",
				cause);
	}

	public String remedy() {
		return this.remedy;
	}

}
